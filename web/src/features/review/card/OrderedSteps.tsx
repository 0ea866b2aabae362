import { Check, X } from "lucide-react";

import type { StepVerdict } from "../../../api/generated";
import { Html } from "../../../ui/Html";

/** The right order; a step that was out of place says where it stood. */
export function OrderedSteps({ steps }: { steps: StepVerdict[] }) {
  return (
    <ol className="order done">
      {steps.map((step) => (
        <li key={step.id} className={step.in_order ? undefined : "bad"}>
          <span className="n">{step.place}</span>
          <Html className="grow" html={step.html} inline />
          {!step.in_order && step.said_place !== null && <span className="meta">you had it {ordinal(step.said_place)}</span>}
          <span className={step.in_order ? "mkword pass" : "mkword fail"}>
            {step.in_order ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            <span className="vh">{step.in_order ? "In order" : "Out of place"}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const rules = new Intl.PluralRules("en", { type: "ordinal" });

/** "1st", "7th". */
function ordinal(place: number): string {
  return `${place}${ENDINGS[rules.select(place)] ?? "th"}`;
}
