import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";

import type { ExerciseProgress, SectionRead } from "../../api/generated";
import { readExerciseOptions } from "../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../ui/LinkButton";
import { counted, levelWord } from "../../ui/words";
import { firstTopic, topicParams, topicState, unfinished, writtenTopics } from "./topicState";
import { amount, inSentence } from "./words";

interface Props {
  sections: SectionRead[];
  progress: ExerciseProgress[];
}

/** Where to go on, what was shown so far, and how much there is. */
export function Today({ sections, progress }: Props) {
  const open = unfinished(progress);
  return (
    <div className="today">
      {open ? <GoOn open={open} /> : <Begin sections={sections} progress={progress} />}
      <SoFar sections={sections} progress={progress} />
      <Extent sections={sections} />
    </div>
  );
}

function GoOn({ open }: { open: ExerciseProgress }) {
  const exercise = useQuery(readExerciseOptions({ path: { slug: open.exercise } })).data;
  const title = exercise?.title ?? open.exercise.replaceAll("-", " ");
  return (
    <div>
      <h2>Next</h2>
      <p className="big">{title}</p>
      <p className="txt">Not passed yet, {counted(open.submissions, "submission")} so far. Your files are as you left them.</p>
      <div className="act2">
        <LinkButton to="/exercises/$slug" params={{ slug: open.exercise }} variant="filled" leftSection={<Play />}>
          Continue: {inSentence(title)}
        </LinkButton>
      </div>
    </div>
  );
}

function Begin({ sections, progress }: Props) {
  const topic = firstTopic(sections, progress);
  if (!topic) {
    return (
      <div>
        <h2>Next</h2>
        <p className="big">Nothing is written yet</p>
        <p className="txt">This installation has no content. The operator sets it with GREENROOM_CONTENT.</p>
      </div>
    );
  }
  const exercises = amount((topic.exercises ?? []).length, "exercise");
  return (
    <div>
      <h2>Next</h2>
      <p className="big">{topic.title}</p>
      <p className="txt">
        {levelWord(topic.level)}: a lesson with examples that run, {amount(topic.cards ?? 0, "card")}, {exercises}.
      </p>
      <div className="act2">
        <LinkButton
          to="/topics/$section/$topic"
          params={topicParams(topic.slug)}
          variant="filled"
          leftSection={<Play />}
        >
          Start: {inSentence(topic.title)}
          {topic.minutes ? `, ${topic.minutes} min` : ""}
        </LinkButton>
      </div>
    </div>
  );
}

function SoFar({ sections, progress }: Props) {
  const states = writtenTopics(sections).map(({ topic }) => topicState(topic.slug, progress));
  const shown = states.filter((state) => state === "done").length;
  const started = states.filter((state) => state === "part").length;
  return (
    <div>
      <h2>So far</h2>
      <p className="big">
        {shown + started === 0 ? "Nothing yet" : `${shown} shown, ${started} started`}
      </p>
      <p className="txt">
        {progress.length === 0
          ? "Nothing was submitted yet. A topic is shown when you pass an exercise of it without hints."
          : `${amount(progress.length, "exercise")} tried. A topic is shown by a pass without hints.`}
      </p>
    </div>
  );
}

function Extent({ sections }: { sections: SectionRead[] }) {
  const topics = sections.flatMap((section) => section.topics);
  const cards = topics.reduce((sum, topic) => sum + (topic.cards ?? 0), 0);
  const exercises = topics.reduce((sum, topic) => sum + (topic.exercises ?? []).length, 0);
  const written = topics.filter((topic) => topic.available).length;
  return (
    <div>
      <h2>Written</h2>
      <p className="big">
        {written} of {topics.length} topics
      </p>
      <p className="txt">
        {amount(cards, "card")} and {amount(exercises, "exercise")}. The other topics are named below, so that you see
        what will come.
      </p>
    </div>
  );
}
