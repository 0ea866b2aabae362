import { Link } from "@tanstack/react-router";

import { SearchButton } from "../features/search/SearchButton";
import { DaysLeft } from "./DaysLeft";
import { Mark } from "./Mark";
import { type Place, PLACES } from "./places";
import { PlacesMenu } from "./PlacesMenu";
import { ReviewCount } from "./ReviewCount";
import { SettingsLink } from "./SettingsLink";
import { ThemeSwitch } from "./ThemeSwitch";

/** The header of every page but the workspace. */
export function Header({ places = PLACES }: { places?: readonly Place[] }) {
  return (
    <header className="top">
      <div className="wrap">
        <Link className="brand" to="/">
          <Mark />
          Greenroom
        </Link>
        <nav className="nav" aria-label="Places">
          {places.map((place) => (
            <Link key={place.to} to={place.to} activeProps={{ "aria-current": "page" }}>
              {place.label}
              {place.to === "/review" && <ReviewCount />}
            </Link>
          ))}
        </nav>
        <div className="tools">
          <SearchButton />
          <DaysLeft />
          <ThemeSwitch />
          <SettingsLink />
          <PlacesMenu places={places} />
        </div>
      </div>
    </header>
  );
}
