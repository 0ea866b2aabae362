import type { ReactNode } from "react";

import type { CardRead } from "../../../api/generated";
import type { Answering } from "./useAnswering";

/** What stands around a card, whatever its kind. */
export interface Around {
  /** What is asked, as HTML; empty where it stands above the card. */
  front: string;
  /** Above the question. */
  bar?: ReactNode;
  foot?: ReactNode;
  /** The id of the heading above the card that asks: then the answer can be given at once. */
  asked?: string;
}

/** What a card of any kind is drawn from. */
export interface CardProps {
  card: CardRead;
  answering: Answering;
  frame: Around;
  /** Under the fields, before there is an answer. */
  note?: ReactNode;
}
