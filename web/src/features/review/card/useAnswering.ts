import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { AnswerCreate, AnswerRead, CardRead } from "../../../api/generated";
import { createAnswerMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { isOffline, isProblem } from "../../../api/problem";
import { cardPath } from "../cardSlug";
import { makeAnswerId } from "./answerId";
import { findSaid, forgetSaid, keepSaid } from "./kept";
import { isReady, nothingSaid, type Said, toAnswer } from "./said";

const RETRY_MS = 2000;

/** A card while it is answered: what is said, whether it is on its way, and what came back. */
export interface Answering {
  said: Said;
  ready: boolean;
  busy: boolean;
  /** No server answers: the same answer is sent again, until one does. */
  waiting: boolean;
  answer: AnswerRead | undefined;
  error: unknown;
  /** Nothing more is to be said; a fix goes on until its check passes, or one gives up. */
  ended: boolean;
  /** spoken: the points of the rubric that were said. */
  ticked: ReadonlySet<number>;
  tick: (ticked: ReadonlySet<number>) => void;
  /** How often this card was checked since it was opened. */
  tries: number;
  say: (change: Partial<Said>) => void;
  check: () => void;
  giveUp: () => void;
  again: () => void;
}

/** The app answers with JSON and what was typed is none: told at the field, to be corrected. */
export function isUnreadable(error: unknown): boolean {
  return isProblem(error) && error.code === "answer_not_json";
}

/** An id for each answer that is checked; a lost connection sends the same one again, so it counts once. */
export function useAnswering(card: CardRead): Answering {
  const [said, setSaid] = useState<Said>(() => findSaid(card) ?? nothingSaid(card));
  const [tries, setTries] = useState(0);
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set());
  const mutation = useMutation({
    ...createAnswerMutation(),
    retry: (_, error) => isOffline(error),
    retryDelay: RETRY_MS,
    onSuccess: () => {
      setTries((before) => before + 1);
      forgetSaid(card.slug);
    },
  });
  const send = (given: Omit<AnswerCreate, "id">) =>
    mutation.mutate({ path: cardPath(card.slug), body: { id: makeAnswerId(), content_hash: card.content_hash, ...given } });
  return {
    said,
    tries,
    ticked,
    tick,
    ended: mutation.data !== undefined && (card.kind !== "fix" || mutation.data.right === true || mutation.variables.body.dont_know === true),
    ready: isReady(card, said),
    busy: mutation.isPending,
    waiting: mutation.isPending && isOffline(mutation.failureReason),
    answer: mutation.data,
    error: mutation.error,
    say: (change) => {
      if (mutation.isError) mutation.reset();
      const next = { ...said, ...change };
      setSaid(next);
      keepSaid(card.slug, next);
    },
    check: () => send(toAnswer(card, said)),
    giveUp: () => send({ dont_know: true }),
    again: () => {
      setSaid(nothingSaid(card));
      tick(new Set());
      forgetSaid(card.slug);
      mutation.reset();
    },
  };
}
