import type { CSSProperties } from "react";

import type { CheckReport } from "../../../api/generated";
import { layJson } from "../json";

interface Props {
  part: CheckReport["part"];
  /** Status and body, or in words why no answer came. */
  got: string;
  /** A longer list or object gets a line for each of its members. */
  width?: number;
}

/** What came back; what differs is marked: the status alone where the status was wrong, else the body. */
export function Got({ part, got, width = 40 }: Props) {
  const [, status = "", body = got] = /^(\d{3})(?: (.*))?$/s.exec(got) ?? [];
  const text = <Lines text={layJson(body, { width, depth: 1 })} />;
  if (part === "status") {
    return (
      <>
        <b className="fail">{status}</b> {text}
      </>
    );
  }
  return (
    <>
      {status && `${status} `}
      <span className="fail">{text}</span>
    </>
  );
}

/** A line that wraps hangs under its own beginning. */
function Lines({ text }: { text: string }) {
  const lines = text.split("\n");
  if (lines.length === 1) return text;
  return lines.map((line, index) => {
    const indent = line.length - line.trimStart().length;
    return (
      <span key={index} className="hangs" style={{ "--in": indent } as CSSProperties}>
        {line.trimStart()}
      </span>
    );
  });
}
