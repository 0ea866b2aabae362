import { PenLine } from "lucide-react";

import { Inline } from "../../../ui/Inline";
import { useLint } from "../editor/useLint";
import { useWorkspace } from "../WorkspaceContext";

const MOST_SHOWN = 6;

/** What ruff says of the files as they are now; never part of the verdict, never red. */
export function StyleStrip() {
  const { goTo } = useWorkspace();
  const findings = useLint();
  if (findings === null) return null;
  return (
    <div className="style-strip">
      <PenLine className="ink3" />
      {findings.length === 0 ? (
        <span>Style: nothing to say.</span>
      ) : (
        <div>
          Style, never part of the verdict.
          <ul>
            {findings.slice(0, MOST_SHOWN).map((finding) => (
              <li key={`${finding.path} ${finding.line} ${finding.column} ${finding.code ?? ""}`}>
                <button className="linkish mono" onClick={() => goTo(finding)}>
                  {finding.path}:{finding.line}
                </button>{" "}
                <Inline text={finding.message} /> {finding.code && <span className="ink3">({finding.code})</span>}
              </li>
            ))}
          </ul>
          {findings.length > MOST_SHOWN && <span className="ink3">{findings.length - MOST_SHOWN} more are marked in the editor.</span>}
        </div>
      )}
    </div>
  );
}
