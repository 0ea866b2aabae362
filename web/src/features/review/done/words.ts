/** The sentences of the page after a sitting. */
import type { CountsRead, SessionRead, Slip } from "../../../api/generated";
import { capital, numberWord, plural } from "../../../ui/words";
import { dueAt } from "../card/dueWords";

/** "14 cards, 8 minutes". */
export function doneTitle({ cards, minutes }: SessionRead): string {
  const time = minutes === 0 ? "less than a minute" : plural(minutes, "minute");
  return `${plural(cards, "card")}, ${time}`;
}

/** "Eleven right the first time, two the second time. One still slips." */
export function doneSentence({ cards, right_first: first, right_later: later, slipping }: SessionRead): string {
  if (first === cards) return cards === 1 ? "Right the first time." : "All right the first time.";
  const right = `${first === 0 ? "None" : capital(numberWord(first))} right the first time${later > 0 ? `, ${numberWord(later)} later on` : ""}.`;
  return slipping > 0 ? `${right} ${capital(numberWord(slipping))} still ${slipping === 1 ? "slips" : "slip"}.` : right;
}

/** "Now, 19 cards", "Tomorrow at 06:00, 17 cards". */
export function nextWords({ due, learning, next_due_at: next, days }: CountsRead, now: Date = new Date()): string {
  if (due > 0) return `Now, ${plural(due, "card")}`;
  if (next === null) return "Nothing yet";
  const today = new Date(next).toDateString() === now.toDateString();
  const count = today && learning > 0 ? learning : (days.find((day) => day.due > 0)?.due ?? 1);
  return `${capital(dueAt(next, now))}, ${plural(count, "card")}`;
}

const GRADES = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" } as const;
const LEECH_LAPSES = 8;

/** "Again, then Good." or "Again, and again. Six lapses; at eight it is set aside." */
export function slipSentence({ grades, lapses, leech }: Slip): string {
  const said = grades.map((grade) => GRADES[grade]);
  const words = said.every((word) => word === "Again") ? ["Again", ...said.slice(1).map(() => "and again")].join(", ") : said.join(", then ");
  if (leech) return `${words}. It was forgotten ${numberWord(lapses)} times and is set aside.`;
  const close = lapses >= LEECH_LAPSES / 2 && lapses < LEECH_LAPSES;
  return close ? `${words}. ${capital(numberWord(lapses))} lapses; at ${numberWord(LEECH_LAPSES)} it is set aside.` : `${words}.`;
}
