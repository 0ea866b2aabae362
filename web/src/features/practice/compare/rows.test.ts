import { expect, test } from "vitest";

import type { DiffLine } from "../../../api/generated";
import { toRows } from "./rows";

const same = (number: number): DiffLine => ({ sign: " ", old: number, new: number, text: String(number) });

test("a removed line stands beside the added one", () => {
  const old: DiffLine = { sign: "-", old: 1, new: null, text: "a" };
  const young: DiffLine = { sign: "+", old: null, new: 1, text: "b" };
  expect(toRows([old, young])).toEqual([{ kind: "pair", left: old, right: young }]);
});

test("a stretch that was left out is counted by its line numbers", () => {
  const rows = toRows([same(4), { sign: "-", old: 5, new: null, text: "x" }, { sign: " ", old: 9, new: 8, text: "y" }], 12);
  expect(rows.map((row) => (row.kind === "fold" ? row.count : "pair"))).toEqual([3, "pair", "pair", 3, "pair", 3]);
});

test("equal lines far from a change are counted, not shown", () => {
  const lines = [...Array.from({ length: 20 }, (_, index) => same(index + 1)), { sign: "+", old: null, new: 21, text: "x" } as const];
  const rows = toRows(lines);
  expect(rows[0]).toEqual({ kind: "fold", count: 15 });
  expect(rows).toHaveLength(7);
});
