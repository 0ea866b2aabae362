/** What the page's own life asks of the stores: hidden, shown again, back on line, gone. */
import { useEffect } from "react";

import type { ConsoleStore } from "./console/ConsoleStore";
import type { DraftStore } from "./draft/DraftStore";
import type { GradeStore } from "./grade/GradeStore";

interface Stores {
  draft: DraftStore;
  grade: GradeStore;
  console: ConsoleStore;
}

export function usePageLife({ draft, grade, console }: Stores): void {
  useEffect(() => {
    // What the page was opened with may have been in the cache for a while.
    void draft.refresh();
    const leave = () => draft.leave();
    const flush = () => void draft.flush();
    const shown = () => {
      if (document.visibilityState === "hidden") draft.leave();
      else void draft.refresh();
    };
    window.addEventListener("beforeunload", leave);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", shown);
    return () => {
      window.removeEventListener("beforeunload", leave);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", shown);
      draft.dispose();
      grade.dispose();
      console.dispose();
    };
  }, [draft, grade, console]);
}
