import type { WorkspaceTab } from "../../../routes";

/** The left tabs, in the order that Ctrl+I goes through them. */
export const LEFT_TABS: readonly WorkspaceTab[] = ["task", "result", "hints", "solutions", "history"];

export const TAB_NAMES: Record<WorkspaceTab, string> = {
  task: "Task",
  result: "Result",
  hints: "Hints",
  solutions: "Solutions",
  history: "History",
  code: "Code",
};
