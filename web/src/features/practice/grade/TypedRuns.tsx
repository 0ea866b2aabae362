import { useEffect } from "react";

import { useStore } from "../../../api/store";
import { verdictText } from "../../../ui/VerdictWord";
import { useSettled } from "../editor/useLint";
import { useWorkspace } from "../WorkspaceContext";

/** Runs the visible checks when the keys rest and the files can be read; says the verdict where no panel does. */
export function TypedRuns() {
  const { draft, grade, typing, tab } = useWorkspace();
  const { files, findings, asking } = useSettled();
  // Ruff has no code for a syntax error alone.
  const broken = findings?.some((finding) => finding.code === null) ?? false;
  const ready = typing && !asking && !broken;
  useEffect(() => {
    // What came from elsewhere, as a restored submission, was not typed.
    if (ready && files === draft.state.typed && document.visibilityState === "visible") void grade.type(files);
  }, [ready, files, draft, grade]);

  const run = useStore(grade, (state) => state.typed ?? state.result);
  const said = run?.typing && run.verdict && tab !== "result" ? `As you type: ${verdictText(run.verdict, run)}` : "";
  return (
    <span className="vh" role="status">
      {said}
    </span>
  );
}
