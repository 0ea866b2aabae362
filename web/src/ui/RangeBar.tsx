import type { CSSProperties } from "react";

import { clampPercent, type PercentRange, rangeWords } from "./range";

interface Props {
  /** In percent; left out where nothing is known: the track is broken then. */
  range: PercentRange | undefined;
  /** Said instead of the picture, before the numbers: "Dependency injection". */
  name: string;
  /** The bar to pass, in percent: a tick. */
  bar?: number;
  /** The one forecast of a page. */
  tall?: boolean;
}

/** A forecast: solid to the low end, hatched to the high end. */
export function RangeBar({ range, name, bar, tall = false }: Props) {
  if (!range) return <div className="range none" role="img" aria-label={`${name}: not known yet`} />;
  const style = {
    "--lo": `${clampPercent(range.low)}%`,
    "--hi": `${clampPercent(range.high)}%`,
    "--at": `${clampPercent(bar ?? 0)}%`,
  } as CSSProperties;
  const goal = bar === undefined ? "" : `; the bar to pass is ${Math.round(bar)}`;
  return (
    <div className={tall ? "range tall" : "range"} style={style} role="img" aria-label={`${name}: ${rangeWords(range)}${goal}`}>
      <i />
      <b />
      {bar !== undefined && <u />}
    </div>
  );
}
