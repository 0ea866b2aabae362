import { useQuery } from "@tanstack/react-query";

import { readPlanOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { StepButton } from "../../readiness/StepButton";

/** The plan's first step, as the page's one action. */
export function NextStep() {
  const plan = useQuery(readPlanOptions());
  return (
    <section aria-labelledby="today-next">
      <h2 id="today-next">Next</h2>
      {plan.isPending && <Waiting rows={3} label="Loading the plan" />}
      {plan.isError && (
        <ProblemNote error={plan.error} title="The plan did not load." onRetry={() => void plan.refetch()} />
      )}
      {plan.data?.start && (
        <>
          <p className="big">{plan.data.start.title}</p>
          <p className="txt">{plan.data.first_of_all}</p>
          <div className="act2">
            <StepButton step={plan.data.start} primary whole />
          </div>
        </>
      )}
      {plan.data && !plan.data.start && (
        <>
          <p className="big">Nothing for today</p>
          <p className="txt">{plan.data.first_of_all}</p>
        </>
      )}
    </section>
  );
}
