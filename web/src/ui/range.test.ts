import { expect, test } from "vitest";

import { clampPercent, rangeWords } from "./range";

test("a range is said with an en dash and a no-break space", () => {
  expect(rangeWords({ low: 65.6, high: 79.2 })).toBe("66–79\u00a0%");
});

test("ends that round to one number are one number", () => {
  expect(rangeWords({ low: 79.6, high: 80.4 })).toBe("80\u00a0%");
});

test("a bar stays inside its track", () => {
  expect(clampPercent(103)).toBe(100);
  expect(clampPercent(-2)).toBe(0);
});
