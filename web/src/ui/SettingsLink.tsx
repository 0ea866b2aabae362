import { ActionIcon } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { Settings } from "lucide-react";
import type { AnchorHTMLAttributes, Ref } from "react";

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function Anchor(props: Props) {
  return (
    <ActionIcon component="a" {...props} className="not-narrow" aria-label="Settings">
      <Settings />
    </ActionIcon>
  );
}

const IconLink = createLink(Anchor);

/** The way to the settings; below 768 px it stands in the menu. */
export function SettingsLink() {
  return <IconLink to="/settings" />;
}
