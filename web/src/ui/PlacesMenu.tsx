import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Menu as MenuIcon } from "lucide-react";

import { type Place, PLACES } from "./places";
import { ReviewCount } from "./ReviewCount";

/** The header's places below 768 px. */
export function PlacesMenu({ places = PLACES }: { places?: readonly Place[] }) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={236}>
      <Menu.Target>
        <ActionIcon className="only-narrow" aria-label="Menu">
          <MenuIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map((place) => (
          <Menu.Item key={place.to} onClick={() => void navigate({ to: place.to })}>
            {place.label}
            {place.to === "/review" && <ReviewCount />}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void navigate({ to: "/settings" })}>Settings</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
