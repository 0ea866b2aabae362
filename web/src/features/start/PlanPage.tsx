import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { PlanRead, ReadinessRead } from "../../api/generated";
import { readPlanOptions, readReadinessOptions } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { Forecast } from "../readiness/Forecast";
import { StepButton } from "../readiness/StepButton";
import { planTitle } from "../readiness/titles";
import { SectionLines } from "./SectionLines";
import { StartFrame } from "./StartFrame";
import "../readiness/readiness.css";

/** What the first answers say, and the one thing to do first. */
export function PlanPage() {
  const plan = useQuery(readPlanOptions());
  const readiness = useQuery(readReadinessOptions());
  const failed = [plan, readiness].find((one) => one.isError);
  return (
    <StartFrame title="Your plan" step={3}>
      <main className="wrap" id="main">
        {plan.data && readiness.data && <Plan plan={plan.data} readiness={readiness.data} />}
        {!failed && !(plan.data && readiness.data) && <Waiting rows={14} label="Making the plan" />}
        {failed && (
          <ProblemNote error={failed.error} title="The plan did not load." onRetry={() => void failed.refetch()} />
        )}
      </main>
      <footer className="foot">
        <div className="wrap">
          <Link to="/start">Change date or level</Link>
          <Link to="/start/placement">Answer more questions</Link>
          <Link to="/syllabus">Syllabus</Link>
        </div>
      </footer>
    </StartFrame>
  );
}

function Plan({ plan, readiness }: { plan: PlanRead; readiness: ReadinessRead }) {
  return (
    <>
      <div className="forecast">
        <Forecast title={planTitle(readiness)} readiness={readiness}>
          <p className="whyp">{readiness.why.join(" ")}</p>
        </Forecast>
        <div>
          <section className="firstof" aria-labelledby="first">
            <h2 className="h-sm" id="first">
              First of all
            </h2>
            <p className="ink2">{plan.first_of_all}</p>
            {plan.start && <StepButton step={plan.start} primary whole size="lg" />}
          </section>
          <section aria-labelledby="ahead">
            <h2 className="h-sm" id="ahead">
              {plan.ahead_title}
            </h2>
            <ul className="weeks">
              {plan.ahead.map((stretch) => (
                <li key={stretch.first}>
                  <span className="l">{stretch.label}</span>
                  <span>{stretch.text}</span>
                </li>
              ))}
            </ul>
            <p className="meta moves">The plan moves with what you show. Nothing is locked.</p>
          </section>
        </div>
      </div>
      <SectionLines readiness={readiness} />
    </>
  );
}
