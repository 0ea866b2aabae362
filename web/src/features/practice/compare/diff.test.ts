import { expect, test } from "vitest";

import { diffLines } from "./diff";

test("keeps common lines and numbers both sides", () => {
  expect(diffLines("a\nb\nc\n", "a\nx\nc\nd\n")).toEqual([
    { sign: " ", old: 1, new: 1, text: "a" },
    { sign: "-", old: 2, new: null, text: "b" },
    { sign: "+", old: null, new: 2, text: "x" },
    { sign: " ", old: 3, new: 3, text: "c" },
    { sign: "+", old: null, new: 4, text: "d" },
  ]);
});
