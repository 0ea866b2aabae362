import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { CardRead, GradeRead, ReviewRead } from "../../../api/generated";
import { isOffline } from "../../../api/problem";
import { makeAnswerId } from "./answerId";
import { sendReview } from "./pending";
import { forgetReviewQueries } from "./reviewQueries";
import type { Answering } from "./useAnswering";

const RETRY_MS = 2000;

export interface Grading {
  review: ReviewRead | undefined;
  busy: boolean;
  /** No server answers: the grade is kept and sent again. */
  waiting: boolean;
  error: unknown;
  grade: (grade: GradeRead["grade"]) => void;
  reset: () => void;
}

/** Gives an answered card its grade. One id an answer, so that a grade sent twice moves the card once. */
export function useGrading(card: CardRead, answering: Answering, onGraded?: (review: ReviewRead) => void): Grading {
  const client = useQueryClient();
  const [id, setId] = useState(makeAnswerId);
  const [shownAt] = useState(() => performance.now());
  const mutation = useMutation({
    mutationFn: sendReview,
    networkMode: "always",
    retry: (_, error) => isOffline(error),
    retryDelay: RETRY_MS,
    onSuccess: (review) => {
      forgetReviewQueries(client);
      onGraded?.(review);
    },
  });
  const grade = (grade: GradeRead["grade"]) => {
    const { answer, ticked } = answering;
    if (!answer) return;
    const body = {
      id,
      grade,
      answer_id: answer.id,
      ms: Math.round(performance.now() - shownAt),
      answered_at: new Date().toISOString(),
      ...(card.kind === "spoken" ? { ticked: [...ticked] } : {}),
    };
    mutation.mutate({ card: card.slug, body });
  };
  return {
    review: mutation.data,
    busy: mutation.isPending,
    waiting: mutation.isPending && isOffline(mutation.failureReason),
    error: mutation.error,
    grade,
    reset: () => {
      setId(makeAnswerId());
      mutation.reset();
    },
  };
}
