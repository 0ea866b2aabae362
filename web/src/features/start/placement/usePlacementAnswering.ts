import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { AnswerCreate, CardRead, PlacementRead } from "../../../api/generated";
import { answerPlacementMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { isOffline, isProblem } from "../../../api/problem";
import { makeAnswerId } from "../../review/card/answerId";
import { findSaid, forgetSaid, keepSaid } from "../../review/card/kept";
import { isReady, nothingSaid, type Said, toAnswer } from "../../review/card/said";
import type { Answering } from "../../review/card/useAnswering";

const RETRY_MS = 2000;
const NOTHING: ReadonlySet<number> = new Set();

interface Ways {
  onAnswered: (placement: PlacementRead) => void;
  /** Another tab has answered this card. */
  onElsewhere: () => void;
}

/** The asked card while it is answered. What came of it is told at the end, so there is never an answer to show. */
export function usePlacementAnswering(card: CardRead, { onAnswered, onElsewhere }: Ways): Answering {
  const [said, setSaid] = useState<Said>(() => findSaid(card) ?? nothingSaid(card));
  const mutation = useMutation({
    ...answerPlacementMutation(),
    retry: (_, error) => isOffline(error),
    retryDelay: RETRY_MS,
    onSuccess: (placement) => {
      forgetSaid(card.slug);
      onAnswered(placement);
    },
    onError: (error) => {
      if (isElsewhere(error)) onElsewhere();
    },
  });
  const send = (given: Omit<AnswerCreate, "id">) =>
    mutation.mutate({ body: { id: makeAnswerId(), card: card.slug, content_hash: card.content_hash, ...given } });
  const nothing = () => undefined;
  return {
    said,
    ready: isReady(card, said),
    busy: mutation.isPending,
    waiting: mutation.isPending && isOffline(mutation.failureReason),
    answer: undefined,
    error: mutation.error,
    ended: false,
    ticked: NOTHING,
    tick: nothing,
    tries: 0,
    say: (change) => {
      if (mutation.isError) mutation.reset();
      const next = { ...said, ...change };
      setSaid(next);
      keepSaid(card.slug, next);
    },
    check: () => send(toAnswer(card, said)),
    giveUp: () => send({ dont_know: true }),
    again: nothing,
  };
}

/** The placement asks another card by now, or nothing more. */
function isElsewhere(error: unknown): boolean {
  return isProblem(error) && (error.code === "placement_card_not_asked" || error.code === "placement_not_running");
}
