/** What was said and not checked yet, on this device: a reload or a lost connection takes nothing away. */
import type { CardRead } from "../../../api/generated";
import { fitting, type Said } from "./said";

const key = (slug: string) => `greenroom.said.${slug}`;

export function keepSaid(slug: string, said: Said): void {
  try {
    localStorage.setItem(key(slug), JSON.stringify(said));
  } catch {
    // No room, or storage is off: then it lives as long as the page.
  }
}

export function forgetSaid(slug: string): void {
  localStorage.removeItem(key(slug));
}

export function findSaid(card: CardRead): Said | undefined {
  const text = localStorage.getItem(key(card.slug));
  if (text === null) return undefined;
  const kept: unknown = JSON.parse(text);
  return isSaid(kept) ? fitting(card, kept) : undefined;
}

function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null && "parts" in value && "marked" in value && "order" in value && "text" in value;
}
