import type { ReactNode } from "react";

import { Header } from "../../ui/Header";
import { type Place, PLACES } from "../../ui/places";
import { Footer } from "./Footer";
import { SystemNotice } from "./SystemNotice";

interface Props {
  /** The page's name in the browser's tab. */
  title: string;
  /** Of the header; left out, those of a learner who has begun. */
  places?: readonly Place[];
  children: ReactNode;
}

/** What every page but the workspace has: header, a notice where the judge is not at its best, footer. */
export function Page({ title, places = PLACES, children }: Props) {
  return (
    <>
      <title>{`${title} · Greenroom`}</title>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header places={places} />
      <SystemNotice />
      {children}
      <Footer />
    </>
  );
}
