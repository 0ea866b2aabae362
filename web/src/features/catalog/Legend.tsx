import { Minus } from "lucide-react";

import { Light } from "../../ui/Light";
import { RangeBar } from "../../ui/RangeBar";

/** What the signs of the index mean; the bar only where one is shown. */
export function Legend({ ranges }: { ranges: boolean }) {
  return (
    <ul className="legend" aria-label="Signs">
      <li>
        <Light state="done" />
        Shown: an exercise passed, no hints
      </li>
      <li>
        <Light state="part" />
        Started
      </li>
      <li>
        <Light state="open" />
        Not tried
      </li>
      <li>
        <span className="lamp">
          <Minus aria-hidden="true" />
        </span>
        Not written yet
      </li>
      {ranges && (
        <li>
          <span className="sample" aria-hidden="true">
            <RangeBar range={{ low: 52, high: 82 }} name="Sample" />
          </span>
          Expected right
        </li>
      )}
    </ul>
  );
}
