import { expect, test } from "vitest";

import { advance, type Step } from "./steps";

test("a step is never left for an earlier one", () => {
  const checks: Step = { kind: "checks", done: 3, total: 6 };
  expect(advance(checks, { kind: "queued", position: 2 })).toBe(checks);
  expect(advance(checks, { kind: "ready" })).toBe(checks);
  expect(advance(checks, { kind: "checks", done: 2, total: 6 })).toBe(checks);
});

test("a step moves on, also over steps that were missed", () => {
  expect(advance({ kind: "sending" }, { kind: "ready" })).toEqual({ kind: "ready" });
  expect(advance({ kind: "queued", position: 2 }, { kind: "queued", position: 1 })).toEqual({ kind: "queued", position: 1 });
});
