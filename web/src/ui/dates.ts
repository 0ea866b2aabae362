/** Days as the API sends them ("2026-12-12") and as the pages say them. */
import { plural } from "./words";

const DAY_MS = 86_400_000;
const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** From one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** "12 December", with the year where it is not that of today. */
export function dayWords(iso: string, today: string): string {
  return (iso.slice(0, 4) === today.slice(0, 4) ? long : withYear).format(new Date(iso));
}

/** "2 Dec", where there is little room. */
export function dayShort(iso: string): string {
  return short.format(new Date(iso));
}

/** "today", "tomorrow", "in 18 days". */
export function inDays(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${plural(days, "day")}`;
}

/** "24 to 30 November", "30 November to 2 December", or the one day. */
export function spanWords(from: string, to: string, today: string): string {
  if (from === to) return dayWords(from, today);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${sameMonth ? String(Number(from.slice(8))) : dayWords(from, today)} to ${dayWords(to, today)}`;
}
