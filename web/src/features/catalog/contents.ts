/** The places of a topic's page: the headings of its lesson, then what the page itself adds. */
import type { ContentsEntry, TopicRead } from "../../api/generated";

export const IN_GREENROOM: ContentsEntry = { id: "in-greenroom", title: "Where Greenroom uses this" };
export const PRACTISE: ContentsEntry = { id: "practise", title: "Practise" };

export function pageContents(topic: TopicRead): ContentsEntry[] {
  const uses = topic.in_greenroom.length > 0 ? [IN_GREENROOM] : [];
  return [...topic.contents, ...uses, PRACTISE];
}
