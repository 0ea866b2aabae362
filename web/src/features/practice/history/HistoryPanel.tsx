import { Button } from "@mantine/core";
import { useState } from "react";

import type { SubmissionSummary } from "../../../api/generated";
import { ProblemNote } from "../../../ui/ProblemNote";
import { capital, counted, plural } from "../../../ui/words";
import { Waiting } from "../../../ui/Waiting";
import { useWorkspace } from "../WorkspaceContext";
import { Attempt } from "./Attempt";
import { type History, toHistory } from "./entries";
import { FileTools } from "./FileTools";
import { useHistory } from "./useHistory";

/** Submissions newest first, the runs between them counted; two picked are compared. */
export function HistoryPanel() {
  const history = useHistory();
  if (history.isError) return <ProblemNote error={history.error} title="The history did not load." onRetry={() => void history.refetch()} />;
  if (!history.data) return <Waiting rows={5} />;
  const items = history.data.pages.flatMap((page) => page.items);
  return (
    <div className="hist">
      <Attempts history={toHistory(items)} />
      {history.hasNextPage && (
        <div className="pad">
          <Button size="xs" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      )}
      <FileTools />
    </div>
  );
}

function Attempts({ history }: { history: History }) {
  const { entries, runs, runsAfter } = history;
  const { compare, start } = useWorkspace();
  const [picked, setPicked] = useState<SubmissionSummary[]>([]);
  if (entries.length === 0) {
    return (
      <div className="pad">
        <div className="empty">
          <h2>No submissions yet</h2>
          <p>{runs > 0 && `${plural(runs, "run")} so far. `}Run as often as you like. Submit when you want it to count.</p>
          <Button size="xs" onClick={() => start("all")}>
            Submit
          </Button>
        </div>
      </div>
    );
  }
  const pick = (submission: SubmissionSummary) => {
    const others = picked.filter((other) => other.id !== submission.id);
    const next = others.length < picked.length ? others : [...picked, submission].slice(-2);
    const [older, newer] = [...next].sort((a, b) => a.created_at.localeCompare(b.created_at));
    setPicked(next);
    compare(older && newer ? { kind: "submissions", older, newer } : null);
  };
  const [older] = [...picked].sort((a, b) => a.created_at.localeCompare(b.created_at));
  const sideOf = (submission: SubmissionSummary) => {
    if (!picked.some(({ id }) => id === submission.id)) return "";
    return submission.id === older?.id ? "A" : "B";
  };
  return (
    <>
      <div className="histhead">
        <h2>
          {capital(counted(entries.length, "submission"))}, {plural(runs, "run")}
        </h2>
        <p className="meta">{entries.length > 1 ? "Pick any two to compare." : "A second one can be compared with it."}</p>
      </div>
      <ol className="attempts">
        {runsAfter > 0 && <li className="runs">{plural(runsAfter, "run")} since</li>}
        {entries.map((entry) => (
          <Attempt key={entry.submission.id} entry={entry} side={sideOf(entry.submission)} onPick={() => pick(entry.submission)} />
        ))}
      </ol>
    </>
  );
}
