/** What a grade, an undo or a suspended card makes stale. */
import type { QueryClient } from "@tanstack/react-query";

import { listCardStatesQueryKey, readCountsQueryKey } from "../../../api/generated/@tanstack/react-query.gen";

export function forgetReviewQueries(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: readCountsQueryKey() });
  // Of every topic: a key without its parameters is the beginning of them all.
  void client.invalidateQueries({ predicate: ({ queryKey }) => isStates(queryKey[0]) });
}

function isStates(part: unknown): boolean {
  return typeof part === "object" && part !== null && "_id" in part && part._id === listCardStatesQueryKey()[0]._id;
}
