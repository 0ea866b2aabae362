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
import { VerdictHead } from "./VerdictHead";

/** The verdict, what failed and why; the grade under way, when it takes longer than a blink. */
export function ResultPanel() {
  const { grade } = useWorkspace();
  const job = useStore(grade, (state) => state.job);
  const result = useStore(grade, (state) => state.result);
  const problem = useStore(grade, (state) => state.problem);
  const cancelled = useStore(grade, (state) => state.cancelled);
  const late = useDelayed(job !== null);
  if (job && (late || (result === null && problem === null))) return <Progress job={job} />;
  if (problem !== null && job === null) {
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
  const failed = report.checks.flatMap((check, index) => (check.passed === false ? [{ check, number: index + 1 }] : []));
  return (
    <>
      <VerdictHead submission={submission} report={report} />
      <SandboxNote sandbox={report.sandbox} />
      {report.verdict === "passed" && submission.only === "all" && <Onward />}
      {report.verdict === "did_not_start" && <NotStarted report={report} />}
      {failed.map(({ check, number }, index) => (
        <FailCard key={`${submission.id} ${check.name}`} submission={submission} report={report} check={check} number={number} first={index === 0} />
      ))}
      <OtherChecks key={submission.id} submission={submission} report={report} />
      {report.verdict !== "did_not_start" && <Output key={`${submission.id} output`} report={report} />}
      <StyleStrip />
    </>
  );
}
