/** What a learner says to a card before it is checked, of any kind. */
import type { AnswerCreate, CardRead } from "../../../api/generated";
import { askedParts, fieldProblem } from "./parts";

export interface Said {
  /** predict, output: by part. */
  parts: Record<string, string>;
  /** choice: the ticked options; review: the marked lines. */
  marked: string[];
  /** order: the steps, from the first to the last. */
  order: string[];
  /** fix: the program; short: the word; spoken: what one would say. */
  text: string;
}

export function nothingSaid(card: CardRead): Said {
  return {
    parts: {},
    marked: [],
    order: card.kind === "order" ? (card.options ?? []).map((step) => step.id) : [],
    text: card.kind === "fix" ? (card.source ?? "") : "",
  };
}

/** Enough is said to be checked, and nothing of it is a slip of the keyboard. */
export function isReady(card: CardRead, said: Said): boolean {
  switch (card.kind) {
    case "predict":
    case "output": {
      const asked = askedParts(card).map((part) => [part, said.parts[part] ?? ""] as const);
      return asked.some(([, value]) => value.trim() !== "") && asked.every(([part, value]) => !fieldProblem(part, value));
    }
    case "choice":
    case "review":
      return said.marked.length > 0;
    case "short":
    case "fix":
      return said.text.trim() !== "";
    case "order":
    case "spoken":
      return true;
  }
}

/** The same card may have other options or steps today; of what was kept only what still fits is taken up. */
export function fitting(card: CardRead, kept: Said): Said {
  const fresh = nothingSaid(card);
  const ids = new Set([...(card.options ?? []), ...(card.lines ?? [])].map((each) => each.id));
  const sameSteps = kept.order.length === fresh.order.length && kept.order.every((id) => ids.has(id));
  return {
    parts: kept.parts,
    marked: kept.marked.filter((id) => ids.has(id)),
    order: sameSteps ? kept.order : fresh.order,
    text: kept.text,
  };
}

/** As the server takes it: only what this kind of card is answered by. */
export function toAnswer(card: CardRead, said: Said): Omit<AnswerCreate, "id"> {
  switch (card.kind) {
    case "predict":
    case "output":
      return { parts: Object.fromEntries(askedParts(card).map((part) => [part, said.parts[part] ?? ""])) };
    case "choice":
      return { options: said.marked };
    case "review":
      return { lines: said.marked };
    case "order":
      return { order: said.order };
    case "fix":
      return { source: said.text };
    case "short":
    case "spoken":
      return { text: said.text };
  }
}

/** The choice after an option was picked: one replaces the other where only one is right. */
export function picked(card: CardRead, chosen: readonly string[], id: string): string[] {
  if (!card.several) return [id];
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
}
