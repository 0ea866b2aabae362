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
  const text = layJson(body, { width, depth: 1 });
  if (part === "status") {
    return (
      <>
        <b className="fail">{status}</b> {text}
      </>
    );
  }
  return (
    <>
      {status} <span className="fail">{text}</span>
    </>
  );
}
