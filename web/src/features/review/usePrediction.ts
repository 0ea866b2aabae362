import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { AnswerRead, CardRead } from "../../api/generated";
import { createAnswerMutation } from "../../api/generated/@tanstack/react-query.gen";
import { makeAnswerId } from "./answerId";
import { cardPath } from "./cardSlug";
import { askedParts } from "./parts";

export interface Prediction {
  parts: string[];
  said: Record<string, string>;
  answer: AnswerRead | undefined;
  error: unknown;
  busy: boolean;
  say: (part: string, value: string) => void;
  check: () => void;
  giveUp: () => void;
  again: () => void;
}

/** A prediction while it is typed, sent and graded by running the card's program. */
export function usePrediction(card: CardRead): Prediction {
  const [said, setSaid] = useState<Record<string, string>>({});
  const mutation = useMutation(createAnswerMutation());
  const parts = askedParts(card);
  const send = (values: Record<string, string>) => {
    const complete = Object.fromEntries(parts.map((part) => [part, values[part] ?? ""]));
    mutation.mutate({ path: cardPath(card.slug), body: { id: makeAnswerId(), parts: complete } });
  };
  return {
    parts,
    said,
    answer: mutation.data,
    error: mutation.error,
    busy: mutation.isPending,
    say: (part, value) => setSaid((before) => ({ ...before, [part]: value })),
    check: () => send(said),
    giveUp: () => {
      setSaid({});
      send({});
    },
    again: () => {
      setSaid({});
      mutation.reset();
    },
  };
}
