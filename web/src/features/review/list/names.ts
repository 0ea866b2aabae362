/** The lists of one's cards, as the address names them. */
export const FILTERS = ["all", "due", "learning", "suspended", "leech", "flagged", "queued"] as const;
export type Filter = (typeof FILTERS)[number];
