/** Ranges in percent, as the pages say them. */
export interface PercentRange {
  low: number;
  high: number;
}

export function clampPercent(value: number): number {
  return Math.min(100, Math.max(0, value));
}

/** "66–79 %" with an en dash and a no-break space; one number where both ends round to it. */
export function rangeWords({ low, high }: PercentRange): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? `${from}\u00a0%` : `${from}–${to}\u00a0%`;
}
