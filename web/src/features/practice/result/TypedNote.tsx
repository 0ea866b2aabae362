import { useStore } from "../../../api/store";
import { verdictText, VerdictWord } from "../../../ui/VerdictWord";
import { useWorkspace } from "../WorkspaceContext";

/** Over a submission's result: what the visible checks say of what was typed since. */
export function TypedNote() {
  const { grade } = useWorkspace();
  const typed = useStore(grade, (state) => state.typed);
  if (!typed?.verdict) return null;
  return (
    <div className="typednote">
      <span role="status">
        <span className="ink2">As you type</span> <VerdictWord verdict={typed.verdict} text={verdictText(typed.verdict, typed)} />
      </span>
      <button className="linkish" onClick={() => grade.showTyped()}>
        Show
      </button>
    </div>
  );
}
