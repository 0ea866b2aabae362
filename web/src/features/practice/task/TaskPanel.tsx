import { Check, EyeOff, X } from "lucide-react";

import type { CheckRead, CheckReport } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { Html } from "../../../ui/Html";
import { capital, counted, numberWord } from "../../../ui/words";
import { useWorkspace } from "../WorkspaceContext";

type SentenceState = "passes" | "fails" | "hidden" | "open";

/** The text, and each sentence of the task with what the last run or submission says of it. */
export function TaskPanel() {
  const { exercise, grade } = useWorkspace();
  const report = useStore(grade, (state) => state.result?.report ?? null);
  const checks = report?.checks ?? [];
  return (
    <div className="task">
      <Html className="tasktext" html={exercise.intro_html} />
      <div className="taskhead">
        <h2>Your task</h2>
        <span className="label">{visibleLine(exercise.checks, checks)}</span>
      </div>
      <ol className="sents">
        {exercise.sentences.map((sentence) => (
          <li key={sentence.number} id={`sentence-${sentence.number}`}>
            <span className="n">{sentence.number}</span>
            <Html inline className="sentence" html={sentence.html} />
            <SentenceWord state={stateOf(sentence.number, exercise.checks, checks)} />
          </li>
        ))}
      </ol>
      <p className="meta">{explain(exercise.checks)}</p>
    </div>
  );
}

function visibleLine(all: readonly CheckRead[], reported: readonly CheckReport[]): string {
  const visible = all.filter((check) => check.visible).length;
  const ran = reported.filter((check) => check.visible && check.passed !== null);
  if (ran.length === 0) return `${visible} visible check${visible === 1 ? "" : "s"}`;
  return `Visible checks, ${ran.filter((check) => check.passed).length} of ${visible}`;
}

function stateOf(number: number, all: readonly CheckRead[], reported: readonly CheckReport[]): SentenceState {
  const ran = reported.filter((check) => check.task === number && check.passed !== null);
  if (ran.some((check) => check.passed === false)) return "fails";
  if (ran.length > 0) return "passes";
  const visible = all.some((check) => check.task === number && check.visible);
  return visible ? "open" : "hidden";
}

function SentenceWord({ state }: { state: SentenceState }) {
  switch (state) {
    case "passes":
      return (
        <span className="mkword pass">
          <Check />
          Passes
        </span>
      );
    case "fails":
      return (
        <span className="mkword fail">
          <X />
          Not yet
        </span>
      );
    case "hidden":
      return (
        <span className="mkword ink3">
          <EyeOff />
          Hidden
        </span>
      );
    case "open":
      return <span className="mkword ink3">Not run</span>;
  }
}

function explain(checks: readonly CheckRead[]): string {
  const hidden = checks.filter((check) => !check.visible).length;
  const all = capital(counted(checks.length, "check"));
  if (hidden === 0) return `${all}, all visible. Run tries them, and Submit makes it count.`;
  return `${all}, ${numberWord(hidden)} of them hidden. Run tries the visible ones. Submit tries all ${numberWord(checks.length)}, and a hidden one that fails shows its exchange too.`;
}
