import { Button } from "@mantine/core";
import { CircleAlert } from "lucide-react";

import { problemSentence, requestId } from "../api/problem";

interface Props {
  error: unknown;
  /** What the learner was after, as a sentence: "The exercise did not load." */
  title: string;
  onRetry?: () => void;
}

/** What happened, what to do, and on demand the id that the server's log has too. */
export function ProblemNote({ error, title, onRetry }: Props) {
  const id = requestId(error);
  return (
    <div className="note fail problem" role="alert">
      <p className="strong row">
        <CircleAlert className="fail" />
        {title}
      </p>
      <p className="ink2">{problemSentence(error)}</p>
      {id && (
        <details className="meta">
          <summary>Details</summary>
          Request <code>{id}</code>
        </details>
      )}
      {onRetry && (
        <Button size="xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
