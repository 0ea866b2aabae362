import { expect, test } from "vitest";

import { intervalFactor, retentionHelp } from "./retention";

test("90 % is the measure of the others", () => {
  expect(intervalFactor(0.9)).toBeCloseTo(1);
});

test("a higher recall brings a card back sooner, a lower one later", () => {
  expect(intervalFactor(0.95)).toBeCloseTo(0.4, 1);
  expect(intervalFactor(0.8)).toBeCloseTo(3.3, 1);
});

test("the cost is said in days and reviews", () => {
  expect(retentionHelp(0.95)).toBe(
    "A card that comes back after ten days at 90\u00a0% comes back after 4 at 95\u00a0%: about 2.5 times as many reviews.",
  );
});
