import type { ReactNode } from "react";

import type { ReadinessRead } from "../../api/generated";
import { rangeWords } from "../../ui/range";
import { RangeBar } from "../../ui/RangeBar";
import { levelAdjective } from "../target/target";

interface Props {
  title: string;
  readiness: ReadinessRead;
  children: ReactNode;
}

/** The one forecast: its range, the word for it, the bar to pass, and why. */
export function Forecast({ title, readiness, children }: Props) {
  const { forecast, bar, level, verdict_text: word } = readiness;
  return (
    <div>
      <h1>{title}</h1>
      <p className="figure">
        <b>{rangeWords(forecast)}</b>
        <span>{word}</span>
      </p>
      <RangeBar tall range={forecast} bar={bar} name="Forecast" />
      <Axis bar={bar} word={levelAdjective(level)} />
      {children}
    </div>
  );
}

const TICKS = [0, 25, 50, 75, 100];
const ROOM = 12;

/** A tick gives way to the bar to pass, which says its level. */
function Axis({ bar, word }: { bar: number; word: string }) {
  const ticks = TICKS.filter((tick) => tick === 0 || tick === 100 || Math.abs(tick - bar) >= ROOM);
  const marks = [...ticks.map((tick) => ({ at: tick, text: String(tick) })), { at: bar, text: `${word}, ${bar}` }];
  marks.sort((one, other) => one.at - other.at);
  return (
    <div className="axis" aria-hidden="true">
      {marks.map(({ at, text }) => (
        <span key={at} className={at === bar ? "goal" : undefined} style={{ left: `${at}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
