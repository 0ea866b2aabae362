/** What a topic's light shows, from the exercises that were tried. */
import type { ExerciseProgress, SectionRead, TopicSummary } from "../../api/generated";
import type { LightState } from "../../ui/Light";

/** Shown needs a pass without hints; anything else that was tried is a start. `met`: topics with answered cards. */
export function topicState(slug: string, progress: ExerciseProgress[], met: readonly string[] = []): LightState {
  const tried = progress.filter((one) => one.topic === slug);
  if (tried.some((one) => one.state === "passed")) return "done";
  return tried.length > 0 || met.includes(slug) ? "part" : "open";
}

/** The exercise that was started last and not passed yet. */
export function unfinished(progress: ExerciseProgress[]): ExerciseProgress | undefined {
  const started = progress.filter((one) => one.state === "started");
  return started.sort((one, other) => other.last_at.localeCompare(one.last_at))[0];
}

export interface Written {
  section: SectionRead;
  topic: TopicSummary;
}

/** The topics that exist, in the order of the syllabus. */
export function writtenTopics(sections: SectionRead[]): Written[] {
  return sections.flatMap((section) =>
    section.topics.filter((topic) => topic.available).map((topic) => ({ section, topic })),
  );
}

export function topicParams(slug: string): { section: string; topic: string } {
  const [section = "", topic = ""] = slug.split("/");
  return { section, topic };
}

export interface TopicCounts {
  shown: number;
  started: number;
  written: number;
  all: number;
}

export function countTopics(
  sections: SectionRead[],
  progress: ExerciseProgress[],
  met: readonly string[] = [],
): TopicCounts {
  const states = writtenTopics(sections).map(({ topic }) => topicState(topic.slug, progress, met));
  return {
    shown: states.filter((state) => state === "done").length,
    started: states.filter((state) => state === "part").length,
    written: states.length,
    all: sections.reduce((sum, section) => sum + section.topics.length, 0),
  };
}
