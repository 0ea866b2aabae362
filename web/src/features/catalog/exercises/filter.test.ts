import { expect, test } from "vitest";

import type { ExerciseProgress, ExerciseSummary, SectionRead } from "../../../api/generated";
import { countExercises, filterExercises, listExercises, readFilter } from "./filter";

function exercise(slug: string, level: ExerciseSummary["level"], kind = "app"): ExerciseSummary {
  return { slug, title: slug, kind, level, minutes: 10 };
}

function section(slug: string, exercises: ExerciseSummary[]): SectionRead {
  const topic = { slug: `${slug}/a`, title: "A", level: "mid", weight: 3, available: true, exercises } as const;
  return { slug, number: 1, title: slug, topics: [topic] };
}

const SECTIONS = [
  section("one", [exercise("a", "junior"), exercise("b", "senior")]),
  section("two", [exercise("c", "junior", "tests")]),
  section("three", []),
];
const PASSED: ExerciseProgress = { exercise: "b", topic: "one/a", state: "passed_with_hints", submissions: 2, last_at: "2026-11-24T12:00:00Z" };

const slugs = (filter: Parameters<typeof filterExercises>[1]) =>
  filterExercises(listExercises(SECTIONS, [PASSED]), filter).flatMap((one) => one.exercises.map((each) => each.exercise.slug));

test("sections without exercises are left out", () => {
  expect(listExercises(SECTIONS, []).map((one) => one.section.slug)).toEqual(["one", "two"]);
  expect(countExercises(listExercises(SECTIONS, []))).toBe(3);
});

test("each filter narrows, and together they narrow further", () => {
  expect(slugs({ section: "one" })).toEqual(["a", "b"]);
  expect(slugs({ level: "junior" })).toEqual(["a", "c"]);
  expect(slugs({ kind: "tests" })).toEqual(["c"]);
  expect(slugs({ level: "junior", section: "two" })).toEqual(["c"]);
});

test("a pass with hints is passed, and no longer open", () => {
  expect(slugs({ state: "passed" })).toEqual(["b"]);
  expect(slugs({ state: "open" })).toEqual(["a", "c"]);
});

test("an address with unknown words shows everything", () => {
  expect(readFilter({ level: "wizard", state: "x", page: 3 })).toEqual({});
  expect(readFilter({ level: "mid", kind: "app" })).toEqual({ level: "mid", kind: "app" });
});
