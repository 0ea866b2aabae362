/** Which exercises a learner asked to see; the address carries it. */
import type { ExerciseProgress, ExerciseSummary, SectionRead } from "../../../api/generated";

export const LEVELS = ["junior", "mid", "senior"] as const;
export const STATES = ["open", "started", "passed"] as const;

export interface ExerciseFilter {
  section?: string | undefined;
  level?: (typeof LEVELS)[number] | undefined;
  kind?: string | undefined;
  state?: (typeof STATES)[number] | undefined;
}

export interface ListedExercise {
  exercise: ExerciseSummary;
  topic: { slug: string; title: string };
  progress: ExerciseProgress | undefined;
}

export interface ListedSection {
  section: SectionRead;
  exercises: ListedExercise[];
}

/** The sections that have exercises, in the order of the syllabus. */
export function listExercises(sections: SectionRead[], progress: ExerciseProgress[]): ListedSection[] {
  const bySlug = new Map(progress.map((one) => [one.exercise, one]));
  return sections
    .map((section) => ({
      section,
      exercises: section.topics.flatMap((topic) =>
        (topic.exercises ?? []).map((exercise) => ({ exercise, topic, progress: bySlug.get(exercise.slug) })),
      ),
    }))
    .filter((listed) => listed.exercises.length > 0);
}

export function filterExercises(listed: ListedSection[], filter: ExerciseFilter): ListedSection[] {
  return listed
    .filter(({ section }) => filter.section === undefined || section.slug === filter.section)
    .map(({ section, exercises }) => ({ section, exercises: exercises.filter((one) => fits(one, filter)) }))
    .filter(({ exercises }) => exercises.length > 0);
}

function fits({ exercise, progress }: ListedExercise, filter: ExerciseFilter): boolean {
  const { level, kind, state } = filter;
  if (level && exercise.level !== level) return false;
  if (kind && exercise.kind !== kind) return false;
  return state === undefined || exerciseState(progress) === state;
}

/** A pass with hints is a pass here: the exercise is behind the learner. */
function exerciseState(progress: ExerciseProgress | undefined): (typeof STATES)[number] {
  if (!progress) return "open";
  return progress.state === "started" ? "started" : "passed";
}

export function countExercises(listed: ListedSection[]): number {
  return listed.reduce((sum, { exercises }) => sum + exercises.length, 0);
}

/** Reads the address; what it does not know is left out. */
export function readFilter(search: Record<string, unknown>): ExerciseFilter {
  const level = LEVELS.find((one) => one === search.level);
  const state = STATES.find((one) => one === search.state);
  return {
    ...(typeof search.section === "string" && { section: search.section }),
    ...(level && { level }),
    ...(typeof search.kind === "string" && { kind: search.kind }),
    ...(state && { state }),
  };
}
