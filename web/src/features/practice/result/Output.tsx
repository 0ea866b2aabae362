import { ChevronDown } from "lucide-react";
import { useState } from "react";

import type { Report } from "../../../api/generated";
import { plural } from "../../../ui/words";
import { useWorkspace } from "../WorkspaceContext";

/** What the app, or pytest, printed while it was graded: folded, open after a crash. */
export function Output({ report }: { report: Report }) {
  const [open, setOpen] = useState(report.verdict === "crashed");
  const { exercise } = useWorkspace();
  const who = exercise.kind === "tests" ? "pytest" : "Your app";
  const text = report.output.trimEnd();
  if (text === "") return null;
  return (
    <div className="others">
      <button className="listhead" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{`${who} printed ${plural(text.split("\n").length, "line")}`}</span>
        <span className="row">
          {open ? "Hide" : "Show"}
          <ChevronDown />
        </span>
      </button>
      {open && (
        <pre className="code wrapped trace printed" tabIndex={0} role="region" aria-label={`${who} printed`}>
          <span className="ln">{text}</span>
        </pre>
      )}
    </div>
  );
}
