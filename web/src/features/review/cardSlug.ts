/** A card's slug is `section/topic/card`; addresses and the client want the three apart. */
import type { CardRead } from "../../api/generated";

interface CardPath {
  section: string;
  topic: string;
  card: string;
}

export function cardPath(slug: string): CardPath {
  const [section = "", topic = "", card = ""] = slug.split("/");
  return { section, topic, card };
}

export const KIND_WORD: Record<CardRead["kind"], string> = {
  predict: "Predict",
  output: "Output",
  choice: "Choice",
  order: "Order",
  fix: "Fix",
  review: "Review",
  spoken: "Spoken",
  short: "Short",
};
