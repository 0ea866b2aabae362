import type { ExerciseProgress } from "../../../api/generated";
import { DueToday } from "./DueToday";
import { NextStep } from "./NextStep";
import { Unfinished } from "./Unfinished";

/** What to do next, what is due, and what was left open. */
export function Today({ progress }: { progress: ExerciseProgress[] }) {
  return (
    <div className="today">
      <NextStep />
      <DueToday />
      <Unfinished progress={progress} />
    </div>
  );
}
