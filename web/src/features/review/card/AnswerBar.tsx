import { type ReactNode, useEffect, useRef } from "react";

import type { Answering } from "./useAnswering";

interface Props {
  answering: Answering;
  /** Before the answer: what is asked for. */
  children: ReactNode;
  /** While it is checked. */
  busy?: string;
  /** Once it is checked. */
  verdict: ReactNode;
}

/** The line above an answer. It says what comes back, and takes the focus then: the field is gone. */
export function AnswerBar({ answering, children, busy = "Checking", verdict }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const answered = answering.answer !== undefined;
  const { ended } = answering;
  useEffect(() => {
    if (ended) bar.current?.focus({ preventScroll: true });
  }, [ended]);
  return (
    <div className="cardbar" role="status" tabIndex={-1} ref={bar}>
      {answered ? verdict : answering.busy ? <span>{answering.waiting ? "Waiting for the server" : busy}</span> : children}
    </div>
  );
}
