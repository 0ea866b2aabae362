import { useQueryClient } from "@tanstack/react-query";

import { readSubmissionOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../../ui/Inline";
import { Keys, type KeyState } from "../../../ui/Keys";
import { verdictText, VerdictWord } from "../../../ui/VerdictWord";
import { moment, plural } from "../../../ui/words";
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
  const { verdict, passed, checks, results, mistake } = submission;
  const text = verdict ? verdictText(verdict, { passed, checks }) : submission.state === "cancelled" ? "Cancelled" : "Under way";
  return (
    <>
      <li className={side ? "sel" : undefined}>
        <button className="side" aria-pressed={side !== ""} aria-label={`Compare submission ${number}`} onClick={onPick}>
          {side}
        </button>
        <div>
          {verdict ? <VerdictWord verdict={verdict} text={text} /> : <span className="word ink2">{text}</span>}
          {mistake && (
            <span className="cause">
              <Inline text={mistake} />
            </span>
          )}
          <span className="meta">
            {moment(submission.created_at)}
            {submission.with_hints && ", with hints"}
            <Restore id={submission.id} number={number} />
          </span>
        </div>
        {results ? <Keys keys={results.map(keyOf)} size="mini" /> : <span />}
      </li>
      {runsBefore > 0 && <li className="runs">{plural(runsBefore, "run")} before</li>}
    </>
  );
}

function keyOf(passed: boolean | null): KeyState {
  if (passed === null) return "open";
  return passed ? "pass" : "fail";
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
    <button className="linkish restore" aria-label={`Restore submission ${number}`} onClick={() => void restore()}>
      Restore
    </button>
  );
}
