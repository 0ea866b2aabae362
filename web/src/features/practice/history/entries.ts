/** A history: each submission, and how many runs lie before the one after it. */
import type { SubmissionSummary } from "../../../api/generated";

export interface Entry {
  submission: SubmissionSummary;
  number: number;
  /** Runs since the submission before this one. */
  runsBefore: number;
}

export interface History {
  entries: Entry[];
  /** Runs after the newest submission. */
  runsAfter: number;
  runs: number;
}

/** `items` newest first, as the API sends them. What ran as one typed is no part of it. */
export function toHistory(items: readonly SubmissionSummary[]): History {
  const entries: Entry[] = [];
  let runs = 0;
  for (const item of [...items].reverse()) {
    if (item.typing) continue;
    if (item.only === "visible") runs += 1;
    else {
      entries.push({ submission: item, number: entries.length + 1, runsBefore: runs });
      runs = 0;
    }
  }
  entries.reverse();
  return { entries, runsAfter: runs, runs: items.filter((item) => item.only === "visible" && !item.typing).length };
}
