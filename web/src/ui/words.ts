/** Numbers and times as the pages say them. */
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "three", and "13" where the words end. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one check", "three checks". */
export function counted(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "1 run", "5 runs": beside figures, where words would not line up. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "7 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/** "14:03:12", with the day where it is not today. */
export function moment(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const today = then.toDateString() === now.toDateString();
  return today ? clock.format(then) : `${day.format(then)}, ${clock.format(then)}`;
}

export function levelWord(level: string): string {
  return capital(level);
}
