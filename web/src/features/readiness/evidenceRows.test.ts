import { expect, test } from "vitest";

import type { Evidence } from "../../api/generated";
import { evidenceRows } from "./evidenceRows";

const EVIDENCE: Evidence = {
  cards: { met: 29, total: 38, recall_now: 88, recall_on_day: 74 },
  exercises: { passed: 3, passed_before: 0, total: 7 },
  placement: { right: 0, asked: 0 },
  untried: { cards: 9, exercises: 4, widens: 6 },
};

test("each piece of evidence says what it does", () => {
  expect(evidenceRows(EVIDENCE)).toEqual([
    { name: "Recall, 29 of 38 cards", value: "88\u00a0% now, 74\u00a0% on the day", note: "without review until then" },
    { name: "Exercises passed, no hints", value: "3 of 7", note: "last 30 days" },
    { name: "Never tried", value: "9 cards, 4 exercises", note: "widens the range by 6" },
  ]);
});

test("nothing met is told, never shown as zero", () => {
  const none = { ...EVIDENCE, cards: { met: 0, total: 8, recall_now: null, recall_on_day: null } };
  expect(evidenceRows(none)[0]).toMatchObject({ value: "none met yet" });
});

test("a placement counts as evidence once it asked", () => {
  const placed = { ...EVIDENCE, placement: { right: 1, asked: 2 } };
  expect(evidenceRows(placed).map((row) => row.value)).toContain("1 of 2 right");
});
