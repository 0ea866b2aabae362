import type { ReactNode } from "react";

import { Header } from "../../ui/Header";
import { Footer } from "./Footer";
import { SystemNotice } from "./SystemNotice";

interface Props {
  /** The page's name in the browser's tab. */
  title: string;
  children: ReactNode;
}

/** What every page but the workspace has: header, a notice where the judge is not at its best, footer. */
export function Page({ title, children }: Props) {
  return (
    <>
      <title>{`${title} · Greenroom`}</title>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <SystemNotice />
      {children}
      <Footer />
    </>
  );
}
