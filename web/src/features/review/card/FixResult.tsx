import type { Report } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";
import { Exchange } from "../../practice/result/Exchange";

/** What the check saw of the repaired app; where it did not start, what it printed. */
export function FixResult({ report }: { report: Report }) {
  const check = report.checks.find((each) => each.passed === false) ?? report.checks[0];
  if (check && check.passed !== null) {
    return (
      <>
        <h4>
          <Inline text={check.title} />
        </h4>
        {check.passed ? null : <Exchange check={check} sent="We sent" />}
      </>
    );
  }
  return (
    <>
      <p>{report.message}</p>
      {report.output.trim() !== "" && (
        <pre className="printed" tabIndex={0} role="group" aria-label="What the app printed">
          {report.output.trim()}
        </pre>
      )}
    </>
  );
}
