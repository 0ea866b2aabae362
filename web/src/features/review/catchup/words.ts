/** The three ways to catch up, in words. */
import type { CatchUpRead, CatchUpWay } from "../../../api/generated";
import { capital, counted, numberWord } from "../../../ui/words";

/** "Five days away, 61 cards due". */
export function awayTitle({ days_away: days, due }: CatchUpRead): string {
  const cards = `${due} ${due === 1 ? "card" : "cards"} due`;
  return days < 2 ? cards : `${capital(numberWord(days))} days away, ${cards}`;
}

/** "On average you would now recall 83 % of them; it was 91 %." */
export function recallSentence({ recall_now: now, recall_then: then }: CatchUpRead): string {
  if (now === null) return "";
  const was = then === null ? "" : `; it was ${percent(then)}`;
  return `On average you would now recall ${percent(now)} of them${was}.`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

interface WayWords {
  title: string;
  text: string;
  cost: string;
}

export function wayWords(way: CatchUpWay, due: number): WayWords {
  switch (way.way) {
    case "spread":
      return {
        title: `Over ${counted(way.days, "day")}, ${way.a_day} a day at most`,
        text: "Due cards first, those you still remember best at the front. No new cards until then.",
        cost: `${way.minutes_a_day} min a day`,
      };
    case "today":
      return {
        title: "All of them today",
        text: way.sittings === 1 ? "In one sitting. New cards from tomorrow." : `In ${numberWord(way.sittings)} sittings of about 20 cards. New cards from tomorrow.`,
        cost: `${way.minutes_a_day} min`,
      };
    case "leave":
      return {
        title: "Leave them as they are",
        text: due > way.a_day ? `Today's queue holds the first ${way.a_day}. The rest waits.` : "Today's queue holds them all.",
        cost: `${way.minutes_a_day} min a day`,
      };
  }
}

/** "Start 23 cards, 15 min". */
export function startWords(way: CatchUpWay): string {
  const first = way.preview[0]?.planned ?? way.a_day;
  return `Start ${first} ${first === 1 ? "card" : "cards"}, ${Math.max(1, Math.round((way.minutes_a_day * first) / Math.max(1, way.a_day)))} min`;
}
