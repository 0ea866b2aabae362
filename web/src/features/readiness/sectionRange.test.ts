import { expect, test } from "vitest";

import type { SectionReadiness } from "../../api/generated";
import { shownRange, shownWords } from "./sectionRange";

const SECTION: SectionReadiness = {
  slug: "04-dependency-injection",
  number: 4,
  title: "Dependency injection",
  written: true,
  tried: true,
  now: { low: 80, high: 90 },
  on_day: { low: 66, high: 79 },
  evidence: null,
};

test("the day of the interview comes before now", () => {
  expect(shownRange(SECTION)).toEqual({ low: 66, high: 79 });
  expect(shownRange({ ...SECTION, on_day: null })).toEqual({ low: 80, high: 90 });
});

test("what was never tried is open, not zero", () => {
  expect(shownRange({ ...SECTION, tried: false })).toBeUndefined();
  expect(shownWords({ ...SECTION, tried: false })).toBe("open");
  expect(shownWords({ ...SECTION, tried: false, written: false })).toBe("not written");
});
