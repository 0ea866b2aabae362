import type { ReactNode } from "react";

import { Header } from "../../../ui/Header";
import { SystemNotice } from "../../system/SystemNotice";
import "./review.css";

interface Props {
  title: string;
  bar?: ReactNode;
  children: ReactNode;
}

/** The page of a session: header, its bar, and the card down to the grades; no footer under them. */
export function ReviewFrame({ title, bar, children }: Props) {
  return (
    <div className="rev">
      <title>{`${title} · Greenroom`}</title>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <SystemNotice />
      {bar}
      {children}
    </div>
  );
}
