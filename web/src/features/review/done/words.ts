/** The sentences of the page after a sitting. */
import type { SessionRead, Slip } from "../../../api/generated";
import { capital, numberWord } from "../../../ui/words";

/** "14 cards, 8 minutes". */
export function doneTitle({ cards, minutes }: SessionRead): string {
  return `${cards} ${cards === 1 ? "card" : "cards"}, ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

/** "Eleven right the first time, two the second time. One still slips." */
export function doneSentence({ cards, right_first: first, right_later: later, slipping }: SessionRead): string {
  if (first === cards) return cards === 1 ? "Right the first time." : "All right the first time.";
  const right = `${capital(numberWord(first))} right the first time${later > 0 ? `, ${numberWord(later)} later on` : ""}.`;
  return slipping > 0 ? `${right} ${capital(numberWord(slipping))} still ${slipping === 1 ? "slips" : "slip"}.` : right;
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
