/** When a card comes again, as the buttons and lists say it. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" });

/** "now", "in 10 min", "in 3 hours", "in 9 days", "in 4 months". */
export function dueIn(due: string | Date, now: Date = new Date()): string {
  const ms = new Date(due).getTime() - now.getTime();
  if (ms < MINUTE) return "now";
  if (ms < HOUR) return `in ${Math.round(ms / MINUTE)} min`;
  if (ms < 20 * HOUR) return many(Math.round(ms / HOUR), "hour");
  const days = Math.max(1, Math.round(ms / DAY));
  return days < 60 ? many(days, "day") : many(Math.round(days / 30.4), "month");
}

function many(count: number, unit: string): string {
  return `in ${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** "3 December". */
export function dateWords(day: string | Date): string {
  return date.format(new Date(day));
}

/** "Wednesday 25". */
export function dayWords(day: string | Date): string {
  const then = new Date(day);
  return `${weekday.format(then)} ${then.getDate()}`;
}

/** "today at 14:20", "tomorrow at 06:00", "on Friday at 06:00", "on 3 December". */
export function dueAt(due: string | Date, now: Date = new Date()): string {
  const then = new Date(due);
  const days = Math.round((midnight(then) - midnight(now)) / DAY);
  if (days <= 0) return `today at ${time.format(then)}`;
  if (days === 1) return `tomorrow at ${time.format(then)}`;
  return days < 7 ? `on ${weekday.format(then)} at ${time.format(then)}` : `on ${dateWords(then)}`;
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** "just now", "at 06:10", "on 3 December at 06:10". */
export function ranWhen(ran: string | Date, now: Date = new Date()): string {
  const then = new Date(ran);
  if (now.getTime() - then.getTime() < MINUTE) return "just now";
  const at = `at ${time.format(then)}`;
  return midnight(then) === midnight(now) ? at : `on ${dateWords(then)} ${at}`;
}
