import { Lock } from "lucide-react";

import { useSubmissionCount } from "../history/useHistory";
import { useHelp } from "../hints/useHelp";
import { useWorkspace } from "../WorkspaceContext";

/** On a phone: the way from the task to hints, solutions and history. */
export function MoreRows() {
  const { openTab } = useWorkspace();
  const help = useHelp().data;
  const count = useSubmissionCount();
  const open = help?.hints.filter((hint) => hint.html !== null).length ?? 0;
  return (
    <ul className="morerows">
      <li>
        <button onClick={() => openTab("hints")}>
          Hints <span className="meta">{help ? `${open} of ${help.hints.length} opened` : ""}</span>
        </button>
      </li>
      <li>
        <button onClick={() => openTab("solutions")}>
          Solutions
          <span className="meta">
            {help?.solutions_open ? (
              "open"
            ) : (
              <>
                <Lock aria-hidden="true" /> after a pass
              </>
            )}
          </span>
        </button>
      </li>
      <li>
        <button onClick={() => openTab("history")}>
          History <span className="meta">{count === "0" ? "no submissions yet" : count}</span>
        </button>
      </li>
    </ul>
  );
}
