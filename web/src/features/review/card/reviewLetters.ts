/** Letters tie the lines of a reviewed diff to what is said of them, from the top of the diff down. */
import type { OptionVerdict, ReviewLine } from "../../../api/generated";

export interface Lettered {
  letter: string;
  verdict: OptionVerdict;
}

const FIRST = "A".charCodeAt(0);

export function lettered(lines: ReviewLine[], verdicts: OptionVerdict[]): Lettered[] {
  const named = lines.flatMap((line) => verdicts.find((verdict) => verdict.id === line.id) ?? []);
  const once = named.filter((verdict, index) => named.indexOf(verdict) === index);
  return once.map((verdict, index) => ({ letter: String.fromCharCode(FIRST + index), verdict }));
}
