/** How long an answer may take, as the question says it: "two minutes", "a minute", else half of one. */
export function secondsFor(front: string): number {
  if (/\b(two|2) minutes\b/i.test(front)) return 120;
  return /\b(a|one|1) minute\b/i.test(front) ? 60 : 30;
}
