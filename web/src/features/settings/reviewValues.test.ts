import { expect, test } from "vitest";

import type { TargetRead } from "../../api/generated";
import { reviewUpdateOf, reviewValuesOf, timeZones } from "./reviewValues";

const TARGET: TargetRead = {
  chosen: true,
  interview_date: null,
  days_left: null,
  level: "mid",
  minutes_a_day: 25,
  time_zone: "Europe/Lisbon",
  today: "2026-11-24",
  desired_retention: 0.9,
  new_a_day: 5,
  due_a_day: 39,
  buttons: 2,
};

test("what was not touched is not sent", () => {
  expect(reviewUpdateOf(reviewValuesOf(TARGET), TARGET)).toEqual({});
});

test("an empty limit follows the minutes again", () => {
  const values = { ...reviewValuesOf(TARGET), newCards: " ", dueCards: "80", buttons: 4 as const };
  expect(reviewUpdateOf(values, TARGET)).toEqual({ new_a_day: null, due_a_day: 80, buttons: 4 });
});

test("a zone that the browser does not list can be kept", () => {
  expect(timeZones("Mars/Olympus")).toContain("Mars/Olympus");
});
