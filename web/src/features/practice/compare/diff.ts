/** The longest common lines of two short files (Hunt and McIlroy's problem, solved by the plain table). */
import type { DiffLine } from "../../../api/generated";

export function diffLines(before: string, after: string): DiffLine[] {
  const old = split(before);
  const young = split(after);
  const longest = table(old, young);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    const [left, right] = [old[i], young[j]];
    if (left !== undefined && left === right) lines.push({ sign: " ", old: ++i, new: ++j, text: left });
    else if (left !== undefined && (right === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      lines.push({ sign: "-", old: ++i, new: null, text: left });
    } else lines.push({ sign: "+", old: null, new: ++j, text: right ?? "" });
  }
  return lines;
}

const split = (text: string) => text.replace(/\n$/, "").split("\n");
const at = (rows: number[][], i: number, j: number) => rows[i]?.[j] ?? 0;

/** `table[i][j]`: how many lines `old[i:]` and `young[j:]` have in common. */
function table(old: string[], young: string[]): number[][] {
  const rows = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    for (let j = young.length - 1; j >= 0; j--) {
      row[j] = old[i] === young[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}
