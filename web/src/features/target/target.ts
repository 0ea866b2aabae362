/** What a learner prepares for, as the form holds it and as the API takes it. */
import type { TargetRead, TargetUpdate } from "../../api/generated";
import { capital } from "../../ui/words";
import { daysBetween, inDays } from "../../ui/dates";

export type Level = TargetRead["level"];

export interface TargetValues {
  /** "2026-12-12"; empty while none is chosen. */
  date: string;
  noDate: boolean;
  level: Level;
  minutes: number;
}

export const LEVEL_HELP: Record<Level, string> = {
  junior: "Junior: you have built a small API, perhaps alone.",
  mid: "Mid: you have built and run a FastAPI service with others.",
  senior: "Senior: you decide how services are built, and answer for them when they run.",
};
export const LEVEL_OPTIONS = (["junior", "mid", "senior"] as const).map((value) => ({ value, label: capital(value) }));

const MINUTES = [10, 25, 45, 90];

/** The four offers, and the learner's own number where it is another. */
export function minuteOptions(current: number): { value: string; label: string }[] {
  const offered = MINUTES.includes(current) ? MINUTES : [...MINUTES, current].sort((one, other) => one - other);
  return offered.map((minutes) => ({ value: String(minutes), label: String(minutes) }));
}

export function valuesOf(target: TargetRead): TargetValues {
  return {
    date: target.interview_date ?? "",
    noDate: target.chosen && target.interview_date === null,
    level: target.level,
    minutes: target.minutes_a_day,
  };
}

export function updateOf({ date, noDate, level, minutes }: TargetValues): TargetUpdate {
  return { interview_date: noDate || date === "" ? null : date, level, minutes_a_day: minutes };
}

interface DateNote {
  text: string;
  wrong: boolean;
}

/** What stands under the date: how far it is, or that it is over. */
export function dateNote(date: string, today: string): DateNote {
  if (date === "") return { text: "Without a date the plan has no end, and the forecast is for today.", wrong: false };
  const days = daysBetween(today, date);
  if (days < 0) return { text: "This day is over. Choose today or a later day, or none.", wrong: true };
  return { text: `${capital(inDays(days))}. You can change it at any time.`, wrong: false };
}

/** Before "screen". */
export function levelAdjective(level: Level): string {
  return `${level}-level`;
}
