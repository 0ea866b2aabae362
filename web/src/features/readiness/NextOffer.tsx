import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { readPlanOptions } from "../../api/generated/@tanstack/react-query.gen";
import { StepButton } from "./StepButton";

interface Props {
  /** Where the plan has nothing more to say, or did not load. */
  otherwise: ReactNode;
}

/** After something was done: the one step that the plan now has first. */
export function NextOffer({ otherwise }: Props) {
  const plan = useQuery({ ...readPlanOptions(), staleTime: 0 });
  if (plan.isFetching) return null;
  return plan.data?.start ? <StepButton step={plan.data.start} primary whole /> : otherwise;
}
