import { useQuery } from "@tanstack/react-query";

import { readSyllabusOptions } from "../../api/generated/@tanstack/react-query.gen";

/** The title of a topic by its slug; empty until the syllabus is there. */
export function useTopicTitles(): (slug: string) => string {
  const sections = useQuery(readSyllabusOptions()).data?.sections ?? [];
  const titles = new Map(sections.flatMap((section) => section.topics).map((topic) => [topic.slug, topic.title]));
  return (slug) => titles.get(slug) ?? "";
}
