import { useMutation, useQuery } from "@tanstack/react-query";

import type { TargetUpdate } from "../../api/generated";
import {
  readMyTargetOptions,
  readMyTargetQueryKey,
  updateMyTargetMutation,
} from "../../api/generated/@tanstack/react-query.gen";
import { queryClient } from "../../api/queries";
import { isProblem, problemSentence } from "../../api/problem";

/** The learner's target, and the way to change it: what is planned and forecast is asked anew afterwards. */
export function useTarget() {
  const target = useQuery(readMyTargetOptions());
  const mutation = useMutation({
    ...updateMyTargetMutation(),
    onSuccess: (saved) => {
      queryClient.setQueryData(readMyTargetQueryKey(), saved);
      void queryClient.invalidateQueries();
    },
  });
  const save = (body: TargetUpdate) => mutation.mutateAsync({ body });
  return { target, mutation, save };
}

/** Why one field was refused, to be told there. */
export function refusalOf(error: unknown, code: "date_past" | "time_zone_unknown"): string | undefined {
  return isProblem(error) && error.code === code ? problemSentence(error) : undefined;
}
