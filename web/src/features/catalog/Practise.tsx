import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { ExerciseProgress, ExerciseSummary, TopicRead } from "../../api/generated";
import { listMyCardsOptions, readProgressOptions } from "../../api/generated/@tanstack/react-query.gen";
import { levelWord } from "../../ui/words";
import { CardRow } from "./CardRow";
import { PRACTISE } from "./contents";
import { TopicStart } from "./TopicStart";

const STATE_WORD = { started: "started", passed: "passed", passed_with_hints: "passed with hints" } as const;

/** The exercises and the cards of the topic, and the step to take after the lesson. */
export function Practise({ topic }: { topic: TopicRead }) {
  const progress = useQuery(readProgressOptions()).data ?? [];
  const states = useQuery(listMyCardsOptions({ query: { topic: topic.slug } })).data ?? [];
  return (
    <section aria-labelledby={PRACTISE.id}>
      <h2 id={PRACTISE.id}>{PRACTISE.title}</h2>
      <ul className="rows">
        {topic.exercises.map((exercise) => (
          <ExerciseRow key={exercise.slug} exercise={exercise} progress={progress} />
        ))}
        {topic.cards.map((card) => (
          <CardRow key={card.slug} card={card} state={states.find((each) => each.card === card.slug)} />
        ))}
      </ul>
      <TopicStart topic={topic} progress={progress} />
    </section>
  );
}

function ExerciseRow({ exercise, progress }: { exercise: ExerciseSummary; progress: ExerciseProgress[] }) {
  const state = progress.find((one) => one.exercise === exercise.slug)?.state;
  return (
    <li>
      <Link className="row-link" to="/exercises/$slug" params={{ slug: exercise.slug }}>
        <span className="label k">Exercise</span>
        <span className="strong">{exercise.title}</span>
        <span className={state === "passed" ? "w pass" : "w"}>
          {state ? STATE_WORD[state] : `${levelWord(exercise.level)}, ${exercise.minutes} min`}
        </span>
      </Link>
    </li>
  );
}
