import type { StepRead } from "../../api/generated";
import { StepButton } from "./StepButton";

/** The three steps that add most for their time; the first is the page's one action. */
export function BestSteps({ steps }: { steps: StepRead[] }) {
  return (
    <section aria-labelledby="best">
      <h2 className="h-sm" id="best">
        Most gain for the least time
      </h2>
      {steps.length === 0 && <p className="ink2 nothing">Nothing is left that would add to the forecast today.</p>}
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.url + step.title}>
            <span className="n">{index + 1}</span>
            <div>
              <div className="tt">{step.title}</div>
              <div className="g">{step.effect}</div>
            </div>
            <StepButton step={step} primary={index === 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}
