import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";

import { readSubmissionOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { Keys, type KeyState } from "../../../ui/Keys";
import { verdictText, VerdictWord } from "../../../ui/VerdictWord";
import { counted, moment } from "../../../ui/words";
import { useWorkspace } from "../WorkspaceContext";
import type { Entry } from "./entries";

interface Props {
  entry: Entry;
  /** "A", "B", or nothing where it is not picked. */
  side: string;
  onPick: () => void;
}

/** One submission: its verdict, its time, its keys; picked for comparison by its round. */
export function Attempt({ entry, side, onPick }: Props) {
  const { submission, number, runsBefore } = entry;
  const { verdict, passed, checks } = submission;
  const text = verdict ? verdictText(verdict, { passed, checks }) : submission.state === "cancelled" ? "Cancelled" : "Under way";
  return (
    <>
      <li className={side ? "sel" : undefined}>
        <button className="side" aria-pressed={side !== ""} aria-label={`Compare submission ${number}`} onClick={onPick}>
          {side}
        </button>
        <div>
          {verdict ? <VerdictWord verdict={verdict} text={text} /> : <span className="word ink2">{text}</span>}
          <span className="meta">
            {moment(submission.created_at)}
            {submission.with_hints && ", with hints"}
          </span>
          <Restore id={submission.id} number={number} />
        </div>
        <Keys keys={keysOf(passed, checks)} size="mini" />
      </li>
      {runsBefore > 0 && <li className="runs">{counted(runsBefore, "run")} before</li>}
    </>
  );
}

/** A summary counts; it does not say which ones passed. */
function keysOf(passed: number | null, checks: number | null): KeyState[] {
  if (checks === null) return [];
  return Array.from({ length: checks }, (_, index) => (passed === null ? "open" : index < passed ? "pass" : "fail"));
}

/** Puts the files into the editor as a new revision; grades nothing. */
function Restore({ id, number }: { id: string; number: number }) {
  const { draft } = useWorkspace();
  const queries = useQueryClient();
  const restore = async () => {
    const { files } = await queries.query(readSubmissionOptions({ path: { submission_id: id } }));
    await draft.replace(files);
  };
  return (
    <span className="restore">
      <Button size="compact-xs" variant="subtle" leftSection={<RotateCcw />} aria-label={`Restore submission ${number}`} onClick={() => void restore()}>
        Restore
      </Button>
    </span>
  );
}
