import { describe, expect, it } from "vitest";

import { dueAt, dueIn } from "./dueWords";

const now = new Date(2026, 10, 24, 13, 0);
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("when a card comes again", () => {
  it.each([
    [0.005, "now"],
    [1 / 6, "in 10 min"],
    [1, "in 1 hour"],
    [5, "in 5 hours"],
    [23, "in 1 day"],
    [9 * 24, "in 9 days"],
    [120 * 24, "in 4 months"],
  ])("after %d hours", (hours, words) => {
    expect(dueIn(later(hours), now)).toBe(words);
  });

  it.each([
    [1, "today at 14:00"],
    [17, "tomorrow at 06:00"],
    [65, "on Friday at 06:00"],
    [24 * 9, "on 3 December"],
  ])("as a time of day after %d hours", (hours, words) => {
    expect(dueAt(later(hours), now)).toBe(words);
  });
});
