import { type ReactNode, useEffect, useRef } from "react";

import { Html } from "../../../ui/Html";
import type { Around } from "./card";
import "./card.css";

interface Props extends Around {
  /** Under the question: what is sent, the diff, an editor. */
  left?: ReactNode;
  /** What you say; then what came back. */
  right: ReactNode;
  /** Under the question once there is an answer, beside it; under both where the card is narrow. */
  below?: ReactNode;
  /** The question needs more room than the answer. */
  wide?: boolean;
}

/** One frame for every kind of card: question left, answer right, one action below. */
export function CardFrame({ front, bar, left, right, below, foot, asked, wide = false }: Props) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== undefined) beginAnswer(answer.current);
  }, [asked]);
  return (
    <div className={wide ? "try wideq" : "try"}>
      <div className="q">
        {bar}
        {front !== "" && <Html className="question" html={front} />}
        {left}
      </div>
      <div className="a" ref={answer} role="group" aria-labelledby={asked} aria-label={asked === undefined ? "Your answer" : undefined}>
        {right}
      </div>
      {below && <div className="below">{below}</div>}
      {foot && <div className="cardfoot">{foot}</div>}
    </div>
  );
}

/** Where there is a keyboard the first field waits for it; a finger would only open the keyboard on the screen. */
function beginAnswer(answer: HTMLElement | null): void {
  if (!window.matchMedia("(pointer: fine)").matches) return;
  answer?.querySelector<HTMLElement>("input:not([type=checkbox]), .answerform textarea, .grip")?.focus({ preventScroll: true });
}
