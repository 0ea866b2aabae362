import { expect, test } from "vitest";

import { dueText, dueTitle } from "./dueWords";

const NONE = { due: 0, new: 0, due_all: 0, minutes_left: 0, done_today: 0, next_due_at: null, catch_up: false, today: "2026-11-24" };

test("cards and minutes, or nothing", () => {
  expect(dueTitle({ ...NONE, due: 14, minutes_left: 9 })).toBe("14 cards, about 9 min");
  expect(dueTitle({ ...NONE, new: 1 })).toBe("Nothing due, 1 new card");
  expect(dueTitle(NONE)).toBe("Nothing due");
});

test("somebody who never answered learns how cards come", () => {
  expect(dueText(NONE)).toBe("A card comes back after you answered it once.");
});

test("too many are told before the number of today", () => {
  expect(dueText({ ...NONE, due: 40, due_all: 212, catch_up: true })).toContain("212 cards wait");
});

test("when nothing is due the next time is said", () => {
  expect(dueText({ ...NONE, done_today: 3, next_due_at: "2026-11-25T06:00:00" }, new Date("2026-11-24T12:00:00"))).toBe(
    "3 cards reviewed today. The next comes back tomorrow at 06:00.",
  );
});
