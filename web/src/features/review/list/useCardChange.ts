import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { CardStateRead, StateUpdate } from "../../../api/generated";
import { updateCardStateMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { forgetReviewQueries } from "../card/reviewQueries";
import { cardPath } from "../cardSlug";

export interface Change {
  card: Pick<CardStateRead, "card" | "title">;
  /** What was done: "Resumed". */
  word: string;
  body: StateUpdate;
  /** What takes it back. */
  back: StateUpdate;
}

export interface CardChange {
  last: Change | undefined;
  busy: boolean;
  error: unknown;
  make: (change: Change) => void;
  undo: () => void;
}

/** Changes the state of a card; the last change can be taken back. */
export function useCardChange(): CardChange {
  const client = useQueryClient();
  const [last, setLast] = useState<Change>();
  const mutation = useMutation({ ...updateCardStateMutation(), onSuccess: () => forgetReviewQueries(client) });
  const send = (card: string, body: StateUpdate, then: Change | undefined) =>
    mutation.mutate({ path: cardPath(card), body }, { onSuccess: () => setLast(then) });
  return {
    last,
    busy: mutation.isPending,
    error: mutation.error,
    make: (change) => send(change.card.card, change.body, change),
    undo: () => {
      if (last) send(last.card.card, last.back, undefined);
    },
  };
}
