import { useMutation, useQueryClient } from "@tanstack/react-query";

import { undoReviewMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { forgetReviewQueries } from "../card/reviewQueries";
import { sitting } from "./sitting";

/** Takes the last grade back: its card stands as it did before. */
export function useUndo(onUndone: () => void): { undo: () => void; busy: boolean; error: unknown } {
  const client = useQueryClient();
  const mutation = useMutation({
    ...undoReviewMutation(),
    onSuccess: () => {
      sitting().undo();
      forgetReviewQueries(client);
      onUndone();
    },
  });
  return { undo: () => mutation.mutate({}), busy: mutation.isPending, error: mutation.error };
}
