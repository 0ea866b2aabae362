import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { isOffline } from "../../../api/problem";
import { findPending, sendReview } from "../card/pending";

const RETRY_MS = 2000;

/** Sends the grade that had not arrived when the page was closed; true once there is none. */
export function useLateGrade(): boolean {
  const [late] = useState(findPending);
  const { mutate, isIdle, isPending } = useMutation({
    mutationFn: sendReview,
    networkMode: "always",
    retry: (_, error) => isOffline(error),
    retryDelay: RETRY_MS,
  });
  useEffect(() => {
    if (late) mutate(late);
  }, [late, mutate]);
  return late === undefined || !(isIdle || isPending);
}
