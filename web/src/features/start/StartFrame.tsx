import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { Mark } from "../../ui/Mark";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { SystemNotice } from "../system/SystemNotice";
import "../system/system.css";
import "./start.css";

const STEPS = [
  { to: "/start", label: "Target" },
  { to: "/start/placement", label: "Placement" },
  { to: "/start/plan", label: "Plan" },
] as const;

interface Props {
  title: string;
  step: 1 | 2 | 3;
  /** The page fills the window, its bar at the bottom. */
  whole?: boolean;
  children: ReactNode;
}

/** The three steps before the first topic; each has its address, and none must be taken. */
export function StartFrame({ title, step, whole = false, children }: Props) {
  return (
    <div className={whole ? "rev" : undefined}>
      <title>{`${title} · Greenroom`}</title>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <div className="wrap">
          <Link className="brand" to="/">
            <Mark />
            Greenroom
          </Link>
          <nav className="not-narrow" aria-label="Steps">
            <ol className="stepline">
              {STEPS.map((one, index) => (
                <li key={one.to}>
                  <Link to={one.to} activeOptions={{ exact: true }} aria-current={index + 1 === step ? "step" : undefined}>
                    {one.label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          <div className="tools">
            <span className="meta only-narrow">{step} of 3</span>
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <SystemNotice />
      {children}
    </div>
  );
}
