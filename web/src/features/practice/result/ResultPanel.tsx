import { Button } from "@mantine/core";
import { Play } from "lucide-react";

import type { Report, SubmissionRead } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { ProblemNote } from "../../../ui/ProblemNote";
import { useDelayed } from "../../../ui/useDelayed";
import { useWorkspace } from "../WorkspaceContext";
import { FailCard } from "./FailCard";
import { NotStarted } from "./NotStarted";
import { Onward } from "./Onward";
import { OtherChecks } from "./OtherChecks";
import { Output } from "./Output";
import { Progress } from "./Progress";
import { SandboxNote } from "./SandboxNote";
import { StyleStrip } from "./StyleStrip";
import { TypedNote } from "./TypedNote";
import { VerdictHead } from "./VerdictHead";

/** The verdict, what failed and why; the grade under way, when it takes longer than a blink. */
export function ResultPanel() {
  const { grade } = useWorkspace();
  const job = useStore(grade, (state) => state.job);
  const result = useStore(grade, (state) => state.result);
  const problem = useStore(grade, (state) => state.problem);
  const cancelled = useStore(grade, (state) => state.cancelled);
  const seen = job?.typing ? null : job;
  const late = useDelayed(seen !== null);
  if (seen && (late || (result === null && problem === null))) return <Progress job={seen} />;
  if (problem !== null && seen === null) {
    return (
      <div className="pad">
        <ProblemNote error={problem} title="It was not graded. Nothing counted." />
      </div>
    );
  }
  return (
    <>
      {cancelled && (
        <p className="cancelled" role="status">
          Cancelled. Nothing counted.
        </p>
      )}
      <TypedNote />
      {result?.report ? <Result submission={result} report={result.report} /> : <NothingYet />}
    </>
  );
}

function NothingYet() {
  const { start } = useWorkspace();
  return (
    <div className="pad">
      <div className="empty">
        <h2>No result yet</h2>
        <p>Run as often as you like. Submit when you want it to count.</p>
        <Button size="xs" leftSection={<Play />} onClick={() => start("visible")}>
          Run
        </Button>
      </div>
    </div>
  );
}

interface ResultProps {
  submission: SubmissionRead;
  report: Report;
}

function Result({ submission, report }: ResultProps) {
  // What one opened stays open from one run as one types to the next.
  const shown = submission.typing ? "typing" : submission.id;
  const failed = report.checks.flatMap((check, index) => (check.passed === false ? [{ check, number: index + 1 }] : []));
  return (
    <>
      <VerdictHead submission={submission} report={report} />
      <SandboxNote sandbox={report.sandbox} />
      {report.verdict === "passed" && submission.only === "all" && <Onward />}
      {report.verdict === "did_not_start" && <NotStarted submission={submission} report={report} />}
      {failed.map(({ check, number }, index) => (
        <FailCard key={`${shown} ${check.name}`} submission={submission} report={report} check={check} number={number} first={index === 0} />
      ))}
      <OtherChecks key={`${shown} ${report.verdict}`} submission={submission} report={report} />
      {report.verdict !== "did_not_start" && <Output key={`${shown} output`} report={report} />}
      <StyleStrip />
    </>
  );
}
