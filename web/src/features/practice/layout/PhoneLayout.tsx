import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import { useStore } from "../../../api/store";
import type { WorkspaceTab } from "../../../routes";
import { LinkButton } from "../../../ui/LinkButton";
import { ComparePane } from "../compare/ComparePane";
import { HintsPanel } from "../hints/HintsPanel";
import { HistoryPanel } from "../history/HistoryPanel";
import { ResultPanel } from "../result/ResultPanel";
import { RunButton } from "../RunButton";
import { SolutionsPanel } from "../solutions/SolutionsPanel";
import { TaskPanel } from "../task/TaskPanel";
import { useWorkspace } from "../WorkspaceContext";
import { TabLabel } from "./LeftPane";
import { MoreRows } from "./MoreRows";
import { PhoneCode } from "./PhoneCode";
import { TAB_NAMES } from "./tabs";

const VIEWS = ["task", "code", "result"] as const;

interface Props {
  onConflict: () => void;
}

/** Task, Code, Result, each over the whole height; Run and Submit stick to the bottom. */
export function PhoneLayout({ onConflict }: Props) {
  const { tab, openTab } = useWorkspace();
  const view = tab === "code" || tab === "result" ? tab : "task";
  return (
    <main className="phone">
      <div className="main3" role="tablist" aria-label="Views">
        {VIEWS.map((name) => (
          <button key={name} role="tab" aria-selected={name === view} onClick={() => openTab(name)}>
            {name === "result" ? <TabLabel name="result" /> : TAB_NAMES[name]}
          </button>
        ))}
      </div>
      <div className="phonebody">
        {/* The editor stays mounted: it keeps its history and its cursor. */}
        <div className="phoneview" hidden={view !== "code"}>
          <PhoneCode onConflict={onConflict} />
        </div>
        {view === "result" && <ResultPanel />}
        {view === "task" && <TaskView tab={tab} />}
      </div>
      <StickyBar />
    </main>
  );
}

function TaskView({ tab }: { tab: WorkspaceTab }) {
  const { comparison } = useWorkspace();
  switch (tab) {
    case "hints":
      return (
        <Under>
          <HintsPanel />
        </Under>
      );
    case "solutions":
      return (
        <Under>
          <SolutionsPanel />
          {comparison && <ComparePane comparison={comparison} />}
        </Under>
      );
    case "history":
      return (
        <Under>
          <HistoryPanel />
          {comparison && <ComparePane comparison={comparison} />}
        </Under>
      );
    default:
      return (
        <>
          <TaskPanel />
          <MoreRows />
        </>
      );
  }
}

function Under({ children }: { children: ReactNode }) {
  const { openTab } = useWorkspace();
  return (
    <>
      <button className="iconlink backrow" onClick={() => openTab("task")}>
        Back to the task
      </button>
      {children}
    </>
  );
}

function StickyBar() {
  const { exercise, start, grade, tab } = useWorkspace();
  const passed = useStore(grade, (state) => state.result?.only === "all" && state.result.verdict === "passed");
  // The result has the same button: one primary a screen.
  const next = passed && tab !== "result" ? exercise.next : null;
  return (
    <div className="stickybar">
      <RunButton />
      {next ? (
        <LinkButton variant="filled" to="/exercises/$slug" params={{ slug: next.slug }}>
          Next, {next.minutes} min
        </LinkButton>
      ) : (
        <Button variant={passed ? "default" : "filled"} onClick={() => start("all")}>
          Submit
        </Button>
      )}
    </div>
  );
}
