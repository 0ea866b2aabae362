import { expect, test } from "vitest";

import { daysBetween, dayWords, inDays, spanWords } from "./dates";

const TODAY = "2026-11-24";

test("days are counted by the calendar, over a change of the clocks too", () => {
  expect(daysBetween(TODAY, "2026-12-12")).toBe(18);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween(TODAY, "2026-11-20")).toBe(-4);
});

test("the year is said only where it is another", () => {
  expect(dayWords("2026-12-12", TODAY)).toBe("12 December");
  expect(dayWords("2027-01-08", TODAY)).toBe("8 January 2027");
});

test("a span names its month once", () => {
  expect(spanWords("2026-11-24", "2026-11-30", TODAY)).toBe("24 to 30 November");
  expect(spanWords("2026-11-30", "2026-12-02", TODAY)).toBe("30 November to 2 December");
  expect(spanWords("2026-12-11", "2026-12-11", TODAY)).toBe("11 December");
});

test("near days have names", () => {
  expect([0, 1, 18].map(inDays)).toEqual(["today", "tomorrow", "in 18 days"]);
});
