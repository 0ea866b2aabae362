import { Check, ChevronDown, Circle } from "lucide-react";
import { useState } from "react";

import type { Report, SubmissionRead } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";
import { tried } from "../grade/report";

interface Props {
  submission: SubmissionRead;
  report: Report;
}

/** The checks that did not fail: folded beside failures, open after a pass. */
export function OtherChecks({ submission, report }: Props) {
  const passed = report.verdict === "passed";
  const [open, setOpen] = useState(passed);
  const checks = tried(report, submission.only).filter((check) => check.passed !== false);
  if (checks.length === 0) return null;
  const waiting = checks.every((check) => check.passed === null);
  const heading = `${checks.length} check${checks.length === 1 ? "" : "s"}`;
  return (
    <div className="others">
      {passed ? (
        <div className="listhead">
          <span>{heading}, with this run's random values</span>
          <span>Task sentence</span>
        </div>
      ) : (
        <button className="listhead" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>
            {heading} {waiting ? "not run" : "passed"}
          </span>
          <span className="row">
            {open ? "Hide" : "Show"}
            <ChevronDown />
          </span>
        </button>
      )}
      {open &&
        checks.map((check) => (
          <div key={check.name} className="passrow">
            {check.passed ? <Check className="pass" aria-label="passed" /> : <Circle className="ink3" aria-label="not run" />}
            <span><Inline text={check.title} /></span>
            <span className="label">{check.task}</span>
          </div>
        ))}
    </div>
  );
}
