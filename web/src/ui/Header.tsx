import { Link } from "@tanstack/react-router";

import { SearchButton } from "../features/search/SearchButton";
import { Mark } from "./Mark";
import { PLACES } from "./places";
import { PlacesMenu } from "./PlacesMenu";
import { ReviewCount } from "./ReviewCount";
import { ThemeSwitch } from "./ThemeSwitch";

/** The header of every page but the workspace. */
export function Header() {
  return (
    <header className="top">
      <div className="wrap">
        <Link className="brand" to="/">
          <Mark />
          Greenroom
        </Link>
        <nav className="nav" aria-label="Places">
          {PLACES.map((place) => (
            <Link key={place.to} to={place.to} activeProps={{ "aria-current": "page" }}>
              {place.label}
              {place.to === "/review" && <ReviewCount />}
            </Link>
          ))}
        </nav>
        <div className="tools">
          <SearchButton />
          <ThemeSwitch />
          <PlacesMenu />
        </div>
      </div>
    </header>
  );
}
