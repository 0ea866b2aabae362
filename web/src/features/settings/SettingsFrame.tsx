import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { Page } from "../system/Page";
import { SETTINGS } from "./places";
import "./settings.css";

interface Props {
  title: string;
  children: ReactNode;
}

/** What every page of settings has: their list at the left, its own part to the right. */
export function SettingsFrame({ title, children }: Props) {
  return (
    <Page title={title}>
      <div className="wrap settings">
        <aside className="side">
          <h2>Settings</h2>
          <nav aria-label="Settings">
            {SETTINGS.map((place) => (
              <Link key={place.to} to={place.to} activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
                {place.label}
              </Link>
            ))}
          </nav>
        </aside>
        <main id="main">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </Page>
  );
}
