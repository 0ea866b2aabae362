/** Where a grade is; a step is never left for an earlier one, whatever order events arrive in. */
import type { SubmissionEvent } from "../../../api/generated";

export type Step =
  | { kind: "sending" }
  | { kind: "queued"; position: number }
  | { kind: "starting" }
  | { kind: "ready" }
  | { kind: "checks"; done: number; total: number };

export const STEPS: readonly Step["kind"][] = ["sending", "queued", "starting", "ready", "checks"];

const rank = (step: Step) => STEPS.indexOf(step.kind);

export function advance(step: Step, event: SubmissionEvent): Step {
  if (event.kind === "verdict" || event.kind === "cancelled") return step;
  if (rank(event) < rank(step)) return step;
  if (step.kind === "checks" && event.kind === "checks" && event.done < step.done) return step;
  return event;
}
