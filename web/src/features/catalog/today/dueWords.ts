/** What is due, in a title and a sentence. */
import type { CountsRead } from "../../../api/generated";
import { capital } from "../../../ui/words";
import { dueAt } from "../../review/card/dueWords";
import { amount } from "../words";

type Due = Pick<CountsRead, "due" | "new" | "due_all" | "minutes_left" | "done_today" | "next_due_at" | "catch_up" | "today">;

/** "14 cards, about 9 min". */
export function dueTitle({ due, new: fresh, minutes_left: minutes }: Due): string {
  if (due > 0) return `${amount(due, "card")}, about ${minutes} min`;
  return fresh > 0 ? `Nothing due, ${amount(fresh, "new card")}` : "Nothing due";
}

export function dueText(counts: Due, now: Date = new Date()): string {
  const { due, due_all: all, new: fresh, done_today: done } = counts;
  if (counts.catch_up) return `${amount(all, "card")} wait, more than a day holds. See them spread before anything moves.`;
  if (due > 0) return fresh > 0 ? `And ${amount(fresh, "new card")}, as your minutes allow.` : "No new ones today.";
  const doneToday = done > 0 ? `${capital(amount(done, "card"))} reviewed today. ` : "";
  return `${doneToday}${nextWords(counts, now)}`;
}

function nextWords({ next_due_at: at, done_today: done }: Due, now: Date): string {
  if (at !== null) return `The next comes back ${dueAt(at, now)}.`;
  return done > 0 ? "No other card comes back." : "A card comes back after you answered it once.";
}
