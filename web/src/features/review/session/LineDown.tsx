import { WifiOff } from "lucide-react";

import { ProblemNote } from "../../../ui/ProblemNote";
import type { Grading } from "../card/useGrading";

/** A grade that has not arrived yet, or was not taken. */
export function LineDown({ grading }: { grading: Grading }) {
  if (grading.waiting) {
    return (
      <div className="note warn linedown" role="status">
        <p className="strong row">
          <WifiOff className="warn" aria-hidden="true" />
          The server does not answer.
        </p>
        <p className="ink2">Your grade is kept on this device and sent again every two seconds. It counts once.</p>
      </div>
    );
  }
  if (grading.error === null) return null;
  return <ProblemNote error={grading.error} title="This grade was not taken." />;
}
