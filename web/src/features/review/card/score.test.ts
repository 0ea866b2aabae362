import { describe, expect, it } from "vitest";

import { scoreOf, toPoint } from "./score";

const points = ["must: one call", "must: the whole tree", "good: names a use", "red flag: singletons"].map(toPoint);

describe("the rubric of a spoken card", () => {
  it("proposes Good only where every must and no red flag was said", () => {
    expect(scoreOf(points, new Set([0, 1]))).toEqual({ words: "2 of 2 musts, 0 of 1 good, no red flag.", proposed: 3 });
    expect(scoreOf(points, new Set([0, 2])).proposed).toBe(1);
    expect(scoreOf(points, new Set([0, 1, 3])).proposed).toBe(1);
  });

  it("takes a point without a weight as good to have", () => {
    expect(toPoint("says it in 30 s: shortly")).toEqual({ weight: "good", text: "says it in 30 s: shortly" });
  });
});
