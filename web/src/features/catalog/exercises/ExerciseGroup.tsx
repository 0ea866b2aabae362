import { Link } from "@tanstack/react-router";

import type { ExerciseProgress } from "../../../api/generated";
import { Light, type LightState } from "../../../ui/Light";
import { levelWord } from "../../../ui/words";
import type { ListedExercise, ListedSection } from "./filter";
import { kindWord } from "./kinds";

const STATE_WORD = { started: "Started", passed: "Passed", passed_with_hints: "Passed with hints" } as const;

/** A section's exercises: what each asks for, how long it takes, how far you are. */
export function ExerciseGroup({ group }: { group: ListedSection }) {
  const { section, exercises } = group;
  const id = `ex-${section.number}`;
  return (
    <section className="exgroup" aria-labelledby={id}>
      <h2 id={id}>
        <span className="no">{String(section.number).padStart(2, "0")}</span>
        {section.title}
      </h2>
      <ul>
        {exercises.map((one) => (
          <ExerciseLine key={one.exercise.slug} listed={one} />
        ))}
      </ul>
    </section>
  );
}

function ExerciseLine({ listed }: { listed: ListedExercise }) {
  const { exercise, topic, progress } = listed;
  return (
    <li>
      <Link className="exline" to="/exercises/$slug" params={{ slug: exercise.slug }}>
        <Light state={lightOf(progress)} />
        <span className="tt">{exercise.title}</span>
        <span className="ink2">{topic.title}</span>
        <span className="meta">{kindWord(exercise.kind)}</span>
        <span className="meta num">
          {levelWord(exercise.level)}, {exercise.minutes} min
        </span>
        <span className={progress?.state === "passed" ? "meta pass" : "meta"}>
          {progress ? STATE_WORD[progress.state] : "Not tried"}
        </span>
      </Link>
    </li>
  );
}

/** As a topic's light: green is a pass without hints. */
function lightOf(progress: ExerciseProgress | undefined): LightState {
  if (!progress) return "open";
  return progress.state === "passed" ? "done" : "part";
}
