import { ChevronDown } from "lucide-react";
import { useState } from "react";

import type { Report } from "../../../api/generated";
import { plural } from "../../../ui/words";

/** What the app printed while it was graded: folded, open where the app crashed. */
export function Output({ report }: { report: Report }) {
  const [open, setOpen] = useState(report.verdict === "crashed");
  const text = report.output.trimEnd();
  if (text === "") return null;
  return (
    <div className="others">
      <button className="listhead" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>Your app printed {plural(text.split("\n").length, "line")}</span>
        <span className="row">
          {open ? "Hide" : "Show"}
          <ChevronDown />
        </span>
      </button>
      {open && (
        <pre className="code wrapped trace printed" tabIndex={0} role="region" aria-label="What your app printed">
          <span className="ln">{text}</span>
        </pre>
      )}
    </div>
  );
}
