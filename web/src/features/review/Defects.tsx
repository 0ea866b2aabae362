import { Check, CircleX } from "lucide-react";

import type { MarkedOption, ReviewLine } from "../../api/generated";
import { Html } from "../../ui/Html";
import { verdictsInOrder } from "./reviewLetters";

/** What is said of the lettered lines of a reviewed diff: defects, and lines that only look like one. */
export function Defects({ lines, marks }: { lines: ReviewLine[]; marks: MarkedOption[] }) {
  return (
    <ul className="verds">
      {verdictsInOrder(lines, marks).map(({ letter, mark }) => (
        <li key={mark.id}>
          <span className="ref">{letter}</span>
          <div>
            {mark.right ? (
              <span className="mkword fail">
                <CircleX aria-hidden="true" />
                Defect
              </span>
            ) : (
              <span className="mkword ink3">
                <Check aria-hidden="true" />
                Fine
              </span>
            )}
            <Html className="whytext" html={mark.why_html} />
          </div>
        </li>
      ))}
    </ul>
  );
}
