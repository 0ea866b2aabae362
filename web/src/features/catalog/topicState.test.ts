import { describe, expect, it } from "vitest";

import type { ExerciseProgress, SectionRead } from "../../api/generated";
import { countTopics, topicState, unfinished } from "./topicState";

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
    expect(topicState("b/three", [], ["b/three"])).toBe("part");
  });
});

describe("what comes next", () => {
  it("counts what is shown, started and written", () => {
    const progress = [tried("x", "a/two", "passed"), tried("y", "b/three", "started")];
    expect(countTopics(SECTIONS, progress)).toEqual({ shown: 1, started: 1, written: 2, all: 3 });
  });

  it("continues what was started last", () => {
    const progress = [tried("x", "a/two", "started", 1), tried("y", "b/three", "started", 3), tried("z", "c", "passed", 4)];
    expect(unfinished(progress)?.exercise).toBe("y");
    expect(unfinished([tried("z", "c", "passed")])).toBeUndefined();
  });
});
