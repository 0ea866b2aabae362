import { describe, expect, it } from "vitest";

import type { ExerciseProgress, SectionRead } from "../../api/generated";
import { firstTopic, topicState, unfinished } from "./topicState";

const DAY = "2026-11-2";
const tried = (exercise: string, topic: string, state: ExerciseProgress["state"], day = 1): ExerciseProgress => ({
  exercise,
  topic,
  state,
  submissions: 1,
  last_at: `${DAY}${day}T10:00:00Z`,
});
const topic = (slug: string, available: boolean) => ({
  slug,
  title: slug,
  level: "mid" as const,
  weight: 3,
  available,
  cards: 0,
  exercises: [],
});
const SECTIONS: SectionRead[] = [
  { slug: "a", number: 1, title: "A", topics: [topic("a/one", false), topic("a/two", true)] },
  { slug: "b", number: 2, title: "B", topics: [topic("b/three", true)] },
];

describe("a topic's light", () => {
  it("is lit by a pass without hints only", () => {
    expect(topicState("a/two", [])).toBe("open");
    expect(topicState("a/two", [tried("x", "a/two", "passed_with_hints")])).toBe("part");
    expect(topicState("a/two", [tried("x", "a/two", "started"), tried("y", "a/two", "passed")])).toBe("done");
    expect(topicState("b/three", [tried("y", "a/two", "passed")])).toBe("open");
  });
});

describe("what comes next", () => {
  it("is the first written topic that is not shown", () => {
    expect(firstTopic(SECTIONS, [])?.slug).toBe("a/two");
    expect(firstTopic(SECTIONS, [tried("x", "a/two", "passed")])?.slug).toBe("b/three");
  });

  it("continues what was started last", () => {
    const progress = [tried("x", "a/two", "started", 1), tried("y", "b/three", "started", 3), tried("z", "c", "passed", 4)];
    expect(unfinished(progress)?.exercise).toBe("y");
    expect(unfinished([tried("z", "c", "passed")])).toBeUndefined();
  });
});
