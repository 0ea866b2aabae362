import { expect, test } from "vitest";

import { planTitle, sectionsTitle } from "./titles";

const AIM = { interview_date: "2026-12-12", days_left: 18, today: "2026-11-24", level: "mid", answers: 10 } as const;

test("the plan says level, day, and on how much it stands", () => {
  expect(planTitle(AIM)).toBe("Mid-level screen on 12 December, after 10 answers");
  expect(planTitle({ ...AIM, interview_date: null, days_left: null, answers: 0 })).toBe("Mid-level screen, before any answer");
});

test("a date that is over is none", () => {
  expect(sectionsTitle(AIM)).toBe("Sections, on 12 December");
  expect(sectionsTitle({ ...AIM, days_left: null })).toBe("Sections, now");
});
