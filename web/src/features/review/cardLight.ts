/** What a card's light shows, and in words. */
import type { CardStateRead } from "../../api/generated";
import type { LightState } from "../../ui/Light";
import { dueIn } from "./card/dueWords";

export interface CardLight {
  light: LightState;
  words: string;
}

/** A card is lit while it is known: graded, and not due yet. */
export function cardLight(state: CardStateRead | undefined, now: Date = new Date()): CardLight | undefined {
  if (!state) return undefined;
  if (state.suspended) return { light: "open", words: state.leech ? "Set aside" : "Suspended" };
  if (state.reviewed_at === null) return state.queued_for === null ? undefined : { light: "part", words: "In your queue" };
  if (state.due || state.due_at === null) return { light: "part", words: "Due now" };
  const hours = (new Date(state.due_at).getTime() - now.getTime()) / 3_600_000;
  return { light: hours < 1 ? "part" : "done", words: dueIn(state.due_at, now).replace(/^in/, "Due in") };
}
