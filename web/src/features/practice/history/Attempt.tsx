import { useQuery, useQueryClient } from "@tanstack/react-query";

import { readSubmissionOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../../ui/Inline";
import { Keys } from "../../../ui/Keys";
import { verdictText, VerdictWord } from "../../../ui/VerdictWord";
import { moment, plural } from "../../../ui/words";
import { keyOf } from "../grade/report";
import { useWorkspace } from "../WorkspaceContext";
import type { Entry } from "./entries";

interface Props {
  entry: Entry;
  /** "A", "B", or nothing where it is not picked. */
  side: string;
  /** Reports are read for the newest only: they are long. */
  detailed: boolean;
  onPick: () => void;
}

/** One submission: its verdict, its time, its keys; picked for comparison by its round. */
export function Attempt({ entry, side, detailed, onPick }: Props) {
  const { submission, number, runsBefore } = entry;
  const report = useDetail(entry, detailed)?.report;
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
          {report?.mistake && (
            <span className="cause">
              <Inline text={report.mistake.title} />
            </span>
          )}
          <span className="meta">
            {moment(submission.created_at)}
            {submission.with_hints && ", with hints"}
            <Restore id={submission.id} number={number} />
          </span>
        </div>
        {report ? <Keys keys={report.checks.map(keyOf)} size="mini" /> : <span />}
      </li>
      {runsBefore > 0 && <li className="runs">{plural(runsBefore, "run")} before</li>}
    </>
  );
}

/** Which checks passed and the likely mistake stand in the report only. */
function useDetail({ submission }: Entry, detailed: boolean) {
  const enabled = detailed && submission.state === "done";
  return useQuery({ ...readSubmissionOptions({ path: { submission_id: submission.id } }), enabled, staleTime: Infinity }).data;
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
