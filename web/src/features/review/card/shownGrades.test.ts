import { describe, expect, it } from "vitest";

import { keysOf, shownGrades } from "./shownGrades";

const LABELS = ["Again", "Hard", "Good", "Easy"] as const;
const grades = (highest: number) =>
  LABELS.map((label, index) => ({
    grade: (index + 1) as 1 | 2 | 3 | 4,
    label,
    due_at: "2026-12-03T04:00:00Z",
    in_words: "in 9 days",
    allowed: index + 1 <= highest,
  }));

describe("grades on the buttons", () => {
  it("never proposes what the run contradicts", () => {
    expect(shownGrades(grades(1), 3).proposed).toBe(1);
  });

  it("proposes the next lower button where the proposed one is not shown", () => {
    const two = grades(4).filter(({ grade }) => grade % 2 === 1);
    expect(shownGrades(two, 2).proposed).toBe(1);
    expect(shownGrades(two, 4).proposed).toBe(3);
  });

  it("gives Space and Enter to the proposed one", () => {
    expect(keysOf(3, true)).toBe("3 space enter");
    expect(keysOf(1, false)).toBe("1");
  });
});
