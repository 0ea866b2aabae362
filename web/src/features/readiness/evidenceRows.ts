/** The evidence of a section in words: what it is, how much, and what it does to the range. */
import type { Evidence } from "../../api/generated";
import { plural } from "../../ui/words";

export interface EvidenceRow {
  name: string;
  value: string;
  note: string;
}

export function evidenceRows(evidence: Evidence): EvidenceRow[] {
  const { placement } = evidence;
  return [
    cardRow(evidence.cards),
    exerciseRow(evidence.exercises),
    ...(placement.asked > 0
      ? [{ name: "Placement", value: `${placement.right} of ${placement.asked} right`, note: "counts until cards say more" }]
      : []),
    untriedRow(evidence.untried),
  ];
}

function cardRow({ met, total, recall_now: now, recall_on_day: onDay }: Evidence["cards"]): EvidenceRow {
  const name = `Recall, ${met} of ${plural(total, "card")}`;
  if (met === 0 || now === null) return { name, value: "none met yet", note: "" };
  if (onDay === null) return { name, value: `${now}\u00a0% now`, note: "" };
  return { name, value: `${now}\u00a0% now, ${onDay}\u00a0% on the day`, note: "without review until then" };
}

function exerciseRow({ passed, passed_before: before, total }: Evidence["exercises"]): EvidenceRow {
  const note = before > 0 ? `${before} longer ago, which counts less` : "last 30 days";
  return { name: "Exercises passed, no hints", value: total === 0 ? "there are none" : `${passed} of ${total}`, note };
}

function untriedRow({ cards, exercises, widens }: Evidence["untried"]): EvidenceRow {
  const open = [cards > 0 ? plural(cards, "card") : "", exercises > 0 ? plural(exercises, "exercise") : ""];
  const value = open.filter((each) => each !== "").join(", ");
  return { name: "Never tried", value: value || "nothing", note: widens > 0 ? `widens the range by ${widens}` : "" };
}
