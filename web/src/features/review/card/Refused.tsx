import { WifiOff } from "lucide-react";

import { ProblemNote } from "../../../ui/ProblemNote";
import { type Answering, isUnreadable } from "./useAnswering";

/** Why an answer was not taken, or that it waits for the line. */
export function Refused({ answering }: { answering: Answering }) {
  if (answering.waiting) {
    return (
      <div className="note warn" role="status">
        <p className="strong row">
          <WifiOff className="warn" aria-hidden="true" />
          The server does not answer.
        </p>
        <p className="ink2">Your answer is kept on this device and sent again every two seconds. It counts once.</p>
      </div>
    );
  }
  if (answering.error === null || isUnreadable(answering.error)) return null;
  return <ProblemNote error={answering.error} title="This answer was not graded." />;
}
