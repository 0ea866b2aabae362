import { Tabs } from "@mantine/core";
import { Lock } from "lucide-react";

import { useStore } from "../../../api/store";
import { VerdictIcon } from "../../../ui/VerdictWord";
import { useHelp } from "../hints/useHelp";
import { HintsPanel } from "../hints/HintsPanel";
import { HistoryPanel } from "../history/HistoryPanel";
import { useSubmissionCount } from "../history/useHistory";
import { ResultPanel } from "../result/ResultPanel";
import { SolutionsPanel } from "../solutions/SolutionsPanel";
import { TaskPanel } from "../task/TaskPanel";
import { useWorkspace } from "../WorkspaceContext";
import { LEFT_TABS, TAB_NAMES } from "./tabs";

const PANELS = {
  task: TaskPanel,
  result: ResultPanel,
  hints: HintsPanel,
  solutions: SolutionsPanel,
  history: HistoryPanel,
  code: TaskPanel,
};

/** Task, Result, Hints, Solutions, History. */
export function LeftPane() {
  const { tab, openTab } = useWorkspace();
  const open = tab === "code" ? "task" : tab;
  const Panel = PANELS[open];
  return (
    <section className="pane" aria-label="Exercise">
      <Tabs className="pane" value={open} onChange={(value) => openTab(LEFT_TABS.find((name) => name === value) ?? "task")}>
        <Tabs.List aria-label="Exercise views">
          {LEFT_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              <TabLabel name={name} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className="scroll" value={open} tabIndex={0} key={open}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

export function TabLabel({ name }: { name: (typeof LEFT_TABS)[number] }) {
  return (
    <span className="tablabel">
      {name === "result" && <ResultMark />}
      {name === "solutions" && <SolutionsMark />}
      {TAB_NAMES[name]}
      {name === "hints" && <HintsCount />}
      {name === "history" && <HistoryCount />}
    </span>
  );
}

function ResultMark() {
  const { grade } = useWorkspace();
  const verdict = useStore(grade, (state) => (state.typed ?? state.result)?.verdict ?? null);
  return verdict && <VerdictIcon verdict={verdict} />;
}

function SolutionsMark() {
  const open = useHelp().data?.solutions_open ?? false;
  return open ? null : <Lock aria-label="closed" />;
}

function HintsCount() {
  const hints = useHelp().data?.hints ?? [];
  const open = hints.filter((hint) => hint.html !== null).length;
  return open > 0 && <span className="label">{`${open} of ${hints.length}`}</span>;
}

function HistoryCount() {
  const count = useSubmissionCount();
  return count !== "0" && <span className="label">{count}</span>;
}
