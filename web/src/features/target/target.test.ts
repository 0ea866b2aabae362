import { expect, test } from "vitest";

import { dateNote, minuteOptions, updateOf } from "./target";

const VALUES = { date: "2026-12-12", noDate: false, level: "mid", minutes: 25 } as const;

test("no date is sent as null, whatever the field still holds", () => {
  expect(updateOf(VALUES)).toEqual({ interview_date: "2026-12-12", level: "mid", minutes_a_day: 25 });
  expect(updateOf({ ...VALUES, noDate: true }).interview_date).toBeNull();
  expect(updateOf({ ...VALUES, date: "" }).interview_date).toBeNull();
});

test("a day that is over is told at the field", () => {
  expect(dateNote("2026-11-23", "2026-11-24")).toMatchObject({ wrong: true });
  expect(dateNote("2026-11-24", "2026-11-24")).toEqual({ text: "Today. You can change it at any time.", wrong: false });
});

test("minutes of one's own stand among the offers", () => {
  expect(minuteOptions(30).map((one) => one.value)).toEqual(["10", "25", "30", "45", "90"]);
  expect(minuteOptions(25)).toHaveLength(4);
});
