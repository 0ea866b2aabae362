/** The lists of one's cards: which there are, and what is said where one is empty. */
import type { CardStateRead } from "../../../api/generated";
import { capital } from "../../../ui/words";
import { dateWords, dueIn } from "../card/dueWords";
import type { Filter } from "./names";

export const FILTER_WORD: Record<Filter, string> = {
  all: "All",
  due: "Due",
  learning: "Learning",
  suspended: "Suspended",
  leech: "Leeches",
  flagged: "Flagged",
  queued: "From mistakes",
};

export const EMPTY: Record<Filter, string> = {
  all: "A card stands here once you have graded it, flagged it or set it aside.",
  due: "No card is due now.",
  learning: "No card is in its first steps today.",
  suspended: "Nothing is suspended. S does it while you review; a suspended card is not asked until you resume it.",
  leech: "No card was forgotten eight times. One that is gets set aside and stands here.",
  flagged: "Nothing is flagged. F does it while you review.",
  queued: "No mistake in an exercise has named a card yet.",
};

const DAY_MS = 86_400_000;

/** What is so with a card, in a few words. */
export function stateWords(card: CardStateRead, now: Date = new Date()): string {
  if (card.leech) return `Set aside, forgotten ${card.lapses} times`;
  if (card.suspended) return "Suspended";
  if (card.buried) return "Buried until tomorrow";
  if (card.due) return "Due now";
  if (card.due_at === null) return card.queued_for === null ? "Not graded yet" : "Queued";
  const soon = new Date(card.due_at).getTime() - now.getTime() < DAY_MS;
  return capital(soon ? dueIn(card.due_at, now) : dateWords(card.due_at));
}
