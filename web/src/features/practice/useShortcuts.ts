import { useEffect, useState } from "react";

import { isTyping } from "../../ui/typing";
import { LEFT_TABS } from "./layout/tabs";
import type { Workspace } from "./WorkspaceContext";

/** The workspace's keys; returns whether the sheet that lists them is open. */
export function useShortcuts({ start, tab, openTab }: Workspace): [boolean, (open: boolean) => void] {
  const [sheet, setSheet] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (action === "run") start("visible");
      else if (action === "submit") start("all");
      else if (action === "cycle") openTab(LEFT_TABS[(LEFT_TABS.indexOf(tab) + 1) % LEFT_TABS.length] ?? "task");
      else setSheet((open) => !open);
    };
    // Captured: the editor and the browser have keys of their own for some of these.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [start, tab, openTab]);
  return [sheet, setSheet];
}

type Action = "run" | "submit" | "cycle" | "sheet";

function actionOf(event: KeyboardEvent): Action | null {
  if (event.altKey || event.isComposing) return null;
  if (event.key === "?" && !event.ctrlKey && !event.metaKey) return isTyping(event.target) ? null : "sheet";
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return null;
  switch (event.key) {
    case "'":
    case "s":
      return "run";
    case "Enter":
      return "submit";
    case "i":
      return "cycle";
    default:
      return null;
  }
}
