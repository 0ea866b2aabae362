import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";

import type { ExerciseProgress, ExerciseSummary, TopicRead } from "../../api/generated";
import { readNextOptions } from "../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../ui/LinkButton";
import { capital, counted } from "../../ui/words";
import { amount, inSentence } from "./words";

interface Props {
  topic: TopicRead;
  progress: ExerciseProgress[];
}

/** The step to take after the lesson: the topic's cards while some are new or due, then its exercises. */
export function TopicStart({ topic, progress }: Props) {
  const next = useQuery({ ...readNextOptions({ query: { topic: topic.slug } }), staleTime: 0 });
  if (next.isPending) return null;
  const cards = next.data ? next.data.counts.due + next.data.counts.new : 0;
  if (next.data && cards > 0) {
    return (
      <div className="endbar">
        <span className="ink2">The cards first, then only the parts of the lesson that you missed.</span>
        <LinkButton to="/review" search={{ topic: topic.slug }} variant="filled" leftSection={<Play aria-hidden="true" />}>
          Start: {amount(cards, "card")}, {Math.max(1, next.data.counts.minutes_left)} min
        </LinkButton>
      </div>
    );
  }
  const exercise = nextExercise(topic.exercises, progress);
  return exercise ? <ToExercise topic={topic} exercise={exercise} progress={progress} /> : null;
}

function ToExercise({ topic, exercise, progress }: Props & { exercise: ExerciseSummary }) {
  const begun = progress.some((one) => one.exercise === exercise.slug);
  return (
    <div className="endbar">
      <span className="ink2">
        {capital(counted(topic.exercises.length, "exercise"))} on this topic, graded by serving your app and calling it.
      </span>
      <LinkButton
        to="/exercises/$slug"
        params={{ slug: exercise.slug }}
        variant="filled"
        leftSection={<Play aria-hidden="true" />}
      >
        {begun ? "Continue" : "Start"}: {inSentence(exercise.title)}, {exercise.minutes} min
      </LinkButton>
    </div>
  );
}

function nextExercise(exercises: ExerciseSummary[], progress: ExerciseProgress[]): ExerciseSummary | undefined {
  const passed = (slug: string) => progress.some((one) => one.exercise === slug && one.state !== "started");
  return exercises.find((exercise) => !passed(exercise.slug)) ?? exercises[0];
}
