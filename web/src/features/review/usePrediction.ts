import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { AnswerRead, CardRead } from "../../api/generated";
import { createAnswerMutation } from "../../api/generated/@tanstack/react-query.gen";
import { isProblem } from "../../api/problem";
import { makeAnswerId } from "./answerId";
import { cardPath } from "./cardSlug";
import { askedParts, fieldProblem } from "./parts";

export interface Prediction {
  parts: string[];
  said: Record<string, string>;
  /** Something was said, and nothing of it is a slip of the keyboard. */
  ready: boolean;
  answer: AnswerRead | undefined;
  error: unknown;
  busy: boolean;
  say: (part: string, value: string) => void;
  check: () => void;
  giveUp: () => void;
  again: () => void;
}

/** The app answers with JSON and what was typed is none: told at the field, to be corrected. */
export function isUnreadable(error: unknown): boolean {
  return isProblem(error) && error.code === "answer_not_json";
}

/** A prediction while it is typed, sent and graded by running the card's program. */
export function usePrediction(card: CardRead): Prediction {
  const [said, setSaid] = useState<Record<string, string>>({});
  const mutation = useMutation(createAnswerMutation());
  const parts = askedParts(card);
  const value = (part: string) => said[part] ?? "";
  const send = (values: Record<string, string>) => {
    const complete = Object.fromEntries(parts.map((part) => [part, values[part] ?? ""]));
    mutation.mutate({ path: cardPath(card.slug), body: { id: makeAnswerId(), parts: complete } });
  };
  return {
    parts,
    said,
    ready: parts.some((part) => value(part).trim() !== "") && parts.every((part) => !fieldProblem(part, value(part))),
    answer: mutation.data,
    error: mutation.error,
    busy: mutation.isPending,
    say: (part, text) => {
      if (mutation.isError) mutation.reset();
      setSaid((before) => ({ ...before, [part]: text }));
    },
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
