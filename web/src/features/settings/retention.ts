/** What another desired recall costs, told by one card that would come back after ten days at 90 %. */

/** FSRS 6: recall falls as (1 + factor·t/S)^-decay, and is 90 % after S days; this is the package's own decay. */
const DECAY = 0.1542;

export const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;

/** How long an interval is, against that of 90 %. */
export function intervalFactor(retention: number): number {
  return (retention ** (-1 / DECAY) - 1) / (0.9 ** (-1 / DECAY) - 1);
}

export function retentionHelp(retention: number): string {
  const percent = Math.round(retention * 100);
  const days = Math.round(10 * intervalFactor(retention));
  if (percent === 90) return "A card comes back when you would still know it nine times in ten. The usual choice.";
  const more = percent > 90;
  const reviews = more
    ? `about ${(1 / intervalFactor(retention)).toFixed(1)} times as many reviews`
    : `fewer reviews, and ${100 - percent} of 100 answers gone`;
  return `A card that comes back after ten days at 90\u00a0% comes back after ${days} at ${percent}\u00a0%: ${reviews}.`;
}
