import { expect, test } from "vitest";

import { syllabusText, syllabusTitle } from "./headWords";

const AIM = { chosen: true, interview_date: "2026-12-12", days_left: 18, level: "mid", today: "2026-11-24" } as const;
const COUNTS = { shown: 2, started: 1, written: 5, all: 76 };

test("the title counts the days, and is the syllabus without a date", () => {
  expect(syllabusTitle(AIM)).toBe("18 days to a mid-level screen");
  expect(syllabusTitle({ ...AIM, days_left: 0 })).toBe("Your mid-level screen is today");
  expect(syllabusTitle({ ...AIM, days_left: null })).toBe("Syllabus");
  expect(syllabusTitle(undefined)).toBe("Syllabus");
});

test("what was shown is said, and what is not written yet", () => {
  expect(syllabusText(COUNTS, AIM)).toBe(
    "The interview is on 12 December. You have shown 2 of 76 topics and started 1. 5 of 76 topics are written so far.",
  );
  expect(syllabusText({ ...COUNTS, shown: 0, started: 0, written: 76 }, undefined)).toBe(
    "What interviewers ask about FastAPI, in the order in which it builds up.",
  );
});
