/** What every part of the workspace reaches: the exercise, its stores, and the moves between its parts. */
import { createContext, useContext } from "react";

import type { ExerciseRead, Exchange } from "../../api/generated";
import type { WorkspaceTab } from "../../routes";
import type { Comparison } from "./compare/comparison";
import type { ConsoleStore } from "./console/ConsoleStore";
import type { DraftStore } from "./draft/DraftStore";
import type { Place } from "./editor/useEditor";
import type { GradeStore, Only } from "./grade/GradeStore";

export interface Workspace {
  exercise: ExerciseRead;
  draft: DraftStore;
  grade: GradeStore;
  console: ConsoleStore;
  narrow: boolean;
  /** Whether the visible checks run as one types. */
  typing: boolean;
  setTyping: (on: boolean) => void;
  tab: WorkspaceTab;
  openTab: (tab: WorkspaceTab) => void;
  /** Runs the visible checks, or submits to all. */
  start: (only: Only) => void;
  /** The file in the editor. */
  file: string;
  openFile: (path: string) => void;
  /** Where the editor should go; each request is a new object. */
  target: Place | null;
  goTo: (place: Place) => void;
  openInConsole: (exchange: Exchange, by: string) => void;
  comparison: Comparison | null;
  compare: (comparison: Comparison | null) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace is called outside the workspace");
  return workspace;
}
