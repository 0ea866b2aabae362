import { Minus } from "lucide-react";

import { Light } from "../../ui/Light";

/** What the signs of the index mean. */
export function Legend() {
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
    </ul>
  );
}
