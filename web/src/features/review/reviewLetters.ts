/** Letters tie the lines of a reviewed diff to what is said of them, from the top of the diff down. */
import type { MarkedOption, ReviewLine } from "../../api/generated";

export interface Verdict {
  letter: string;
  mark: MarkedOption;
}

const FIRST = "A".charCodeAt(0);

export function verdictsInOrder(lines: ReviewLine[], marks: MarkedOption[]): Verdict[] {
  const named = lines.flatMap((line) => marks.find((mark) => mark.id === line.id) ?? []);
  const once = named.filter((mark, index) => named.indexOf(mark) === index);
  return once.map((mark, index) => ({ letter: String.fromCharCode(FIRST + index), mark }));
}
