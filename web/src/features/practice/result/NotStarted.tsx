import { Button } from "@mantine/core";
import { CircleX, List } from "lucide-react";
import { useState } from "react";

import type { Report, SubmissionRead } from "../../../api/generated";
import { CopyWord } from "../../../ui/CopyWord";
import { counted } from "../../../ui/words";
import { findTraceback, lastFrame, type Traceback } from "../grade/traceback";
import { useWorkspace } from "../WorkspaceContext";
import { MistakeNote } from "./MistakeNote";

interface Props {
  submission: SubmissionRead;
  report: Report;
}

/** The learner's frames, the rest counted, and the line to go to. */
export function NotStarted({ submission, report }: Props) {
  const { exercise, goTo } = useWorkspace();
  const [whole, setWhole] = useState(false);
  const traceback = findTraceback(report.output);
  const frame = lastFrame(traceback);
  const printed = traceback ? "the traceback" : "the output";
  const heading = exercise.kind === "tests" ? "What pytest printed" : "What the app printed";
  return (
    <article className="failcard">
      <div className="sum">
        <CircleX className="fail" />
        <span className="tt">{traceback?.kind ?? heading}</span>
        {frame && (
          <button className="label linkish" onClick={() => goTo(frame)}>
            {frame.path}:{frame.line}
          </button>
        )}
      </div>
      <div className="body">
        {traceback && !whole ? <Trimmed traceback={traceback} /> : <Printed heading={heading} text={report.output} />}
        {report.mistake && <MistakeNote mistake={report.mistake} checks={report.checks} queued={submission.queued_card} />}
        <div className="tools-row">
          <CopyWord what={printed} label={`Copy ${printed}`} text={() => traceback?.text ?? report.output} />
          {traceback && (
            <Button size="xs" leftSection={<List />} onClick={() => setWhole(!whole)}>
              {whole ? "Your frames only" : "All that was printed"}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}

function Trimmed({ traceback }: { traceback: Traceback }) {
  const { frames, folded, error, kind } = traceback;
  const last = frames.length - 1;
  return (
    <pre className="code wrapped trace" tabIndex={0} aria-label="Traceback">
      {frames.map((frame, index) => (
        <span key={index} className="frame">
          <span className="ln">{`File "${frame.path}", line ${frame.line}${frame.where && `, in ${frame.where}`}`}</span>
          <span className={index === last ? "ln mark" : "ln"}>{`    ${frame.code}`}</span>
        </span>
      ))}
      {folded > 0 && <span className="ln c">{counted(folded, "frame")} of libraries and Python folded</span>}
      <span className="ln">
        <b>{kind}</b>
        {error.slice(error.indexOf(kind) + kind.length)}
      </span>
    </pre>
  );
}

function Printed({ heading, text }: { heading: string; text: string }) {
  return (
    <pre className="code wrapped trace" tabIndex={0} aria-label={heading}>
      <span className="ln">{text || "Nothing was printed."}</span>
    </pre>
  );
}
