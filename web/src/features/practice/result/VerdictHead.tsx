import { ChevronRight } from "lucide-react";
import { Fragment } from "react";

import type { Report, SubmissionRead } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { Keys } from "../../../ui/Keys";
import { verdictText, VerdictWord } from "../../../ui/VerdictWord";
import { sameFiles } from "../files";
import { headLine, keyOf, phasesOf, tried, verdictSentence } from "../grade/report";
import { useWorkspace } from "../WorkspaceContext";

interface Props {
  submission: SubmissionRead;
  report: Report;
}

export function VerdictHead({ submission, report }: Props) {
  const { draft } = useWorkspace();
  const changed = useStore(draft, (state) => !sameFiles(state.files, submission.files));
  const checks = tried(report, submission.only);
  const passed = checks.filter((check) => check.passed === true).length;
  const text =
    report.verdict === "limit_reached"
      ? headLine(report.message)
      : verdictText(report.verdict, { passed, checks: checks.length });
  return (
    <div className="verdict">
      <div role="status">
        <VerdictWord verdict={report.verdict} text={text} heading />
      </div>
      <Keys keys={checks.map(keyOf)} />
      <div className="phases">
        {phasesOf(submission, report).map((phase, index) => (
          <Fragment key={phase.name}>
            {index > 0 && <ChevronRight />}
            <span>
              <b>{phase.name}</b> {phase.said}
            </span>
          </Fragment>
        ))}
      </div>
      <p>
        {verdictSentence(submission, report)}
        {changed && <span className="ink3"> Your code has changed since.</span>}
      </p>
    </div>
  );
}
