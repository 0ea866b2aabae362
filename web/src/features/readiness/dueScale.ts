/** The scale of the due chart: at most three lines, at round numbers, the highest bar below the top. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

export interface Scale {
  lines: number[];
  top: number;
}

export function dueScale(counts: number[]): Scale {
  const most = Math.max(0, ...counts);
  const step = STEPS.find((one) => most / one <= 3) ?? Math.ceil(most / 3);
  const lines = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
  return { lines, top: Math.max(most * 1.1, step) };
}
