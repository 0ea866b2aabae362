/** Two columns in step from a diff's lines; long equal stretches are folded. */
import type { DiffLine } from "../../../api/generated";

export type Row = { kind: "pair"; left: DiffLine | null; right: DiffLine | null } | { kind: "fold"; count: number };

const CONTEXT = 5;

/** `lines` may leave out equal stretches: the numbers, and the `length` of the older file, tell how long they are. */
export function toRows(lines: readonly DiffLine[], length = 0): Row[] {
  return withGaps(fold(pair(lines)), length);
}

function withGaps(rows: Row[], length: number): Row[] {
  let next = 1;
  const filled = rows.flatMap((row) => {
    if (row.kind === "fold") {
      next += row.count;
      return [row];
    }
    const number = row.left?.old;
    if (number == null) return [row];
    const gap: Row[] = number > next ? [{ kind: "fold", count: number - next }] : [];
    next = number + 1;
    return [...gap, row];
  });
  return length >= next ? [...filled, { kind: "fold", count: length - next + 1 }] : filled;
}

/** A removed stretch stands beside the added one that follows it. */
function pair(lines: readonly DiffLine[]): Row[] {
  const rows: Row[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const close = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push({ kind: "pair", left: removed[index] ?? null, right: added[index] ?? null });
    }
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.sign === "-") {
      if (added.length > 0) close();
      removed.push(line);
    } else if (line.sign === "+") added.push(line);
    else {
      close();
      rows.push({ kind: "pair", left: line, right: line });
    }
  }
  close();
  return rows;
}

const isEqual = (row: Row) => row.kind === "pair" && row.left === row.right;

function fold(rows: Row[]): Row[] {
  const changed = rows.flatMap((row, index) => (isEqual(row) ? [] : [index]));
  const near = (index: number) => changed.some((at) => Math.abs(at - index) <= CONTEXT);
  const folded: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const last = folded.at(-1);
    if (near(index)) folded.push(row);
    else if (last?.kind === "fold") last.count += 1;
    else folded.push({ kind: "fold", count: 1 });
  }
  return folded;
}
