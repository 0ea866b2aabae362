import { expect, test } from "vitest";

import { dueScale } from "./dueScale";

test("lines stand at round numbers, three at most", () => {
  expect(dueScale([14, 17, 44]).lines).toEqual([20, 40]);
  expect(dueScale([2, 3]).lines).toEqual([1, 2, 3]);
  expect(dueScale([260]).lines).toEqual([100, 200]);
});

test("the highest bar stays below the top, and an empty chart has a height", () => {
  expect(dueScale([44]).top).toBeGreaterThan(44);
  expect(dueScale([]).top).toBeGreaterThan(0);
});
