import { Link } from "@tanstack/react-router";
import { Minus } from "lucide-react";

import type { ExerciseProgress, RangeRead, SectionRead, TopicSummary } from "../../api/generated";
import { Light, LIGHT_WORD, type LightState } from "../../ui/Light";
import { rangeWords } from "../../ui/range";
import { RangeBar } from "../../ui/RangeBar";
import { levelWord } from "../../ui/words";
import { topicParams, topicState } from "./topicState";
import { amount } from "./words";

interface Props {
  section: SectionRead;
  progress: ExerciseProgress[];
  /** Topics with answered cards. */
  met: readonly string[];
  /** What the learner would answer right of it; left out where nothing was shown yet. */
  range: RangeRead | undefined;
  /** The topic of the plan's next step. */
  next: string | undefined;
}

/** A section of the index: number, title, and its topics as lights. */
export function SectionRow({ section, progress, met, range, next }: Props) {
  const written = section.topics.filter((topic) => topic.available);
  const shown = written.filter((topic) => topicState(topic.slug, progress) === "done").length;
  const headingId = `s${section.number}`;
  return (
    <section className="sec" aria-labelledby={headingId} id={section.slug}>
      <span className="no">{String(section.number).padStart(2, "0")}</span>
      <div>
        <h3 id={headingId}>{section.title}</h3>
        {range && (
          <div className="bar">
            <RangeBar range={range} name="Expected right" />
            <span className="num">{rangeWords(range)}</span>
          </div>
        )}
        <p className="meta">
          {written.length === 0
            ? "Not written yet"
            : `${written.length} of ${section.topics.length} written${shown > 0 ? `, ${shown} shown` : ""}`}
        </p>
      </div>
      <ul className="topics">
        {section.topics.map((topic) => (
          <li key={topic.slug} className={topic.slug === next ? "is-next" : undefined}>
            {topic.available ? <WrittenTopic topic={topic} state={topicState(topic.slug, progress, met)} next={topic.slug === next} /> : <MissingTopic title={topic.title} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TopicProps {
  topic: TopicSummary;
  state: LightState;
  next: boolean;
}

function WrittenTopic({ topic, state, next }: TopicProps) {
  const exercises = topic.exercises ?? [];
  return (
    <Link className="topic" to="/topics/$section/$topic" params={topicParams(topic.slug)}>
      <Light state={state} />
      <span>
        <span className="tt">{topic.title}</span>
        <span className="vh">
          , {LIGHT_WORD[state]}
          {next && ", next"}
        </span>
        <span className="meta">
          {levelWord(topic.level)}
          {topic.minutes ? `, ${topic.minutes} min` : ""}, {amount(exercises.length, "exercise")}
        </span>
      </span>
    </Link>
  );
}

function MissingTopic({ title }: { title: string }) {
  return (
    <span className="topic missing">
      <span className="lamp">
        <Minus aria-hidden="true" />
      </span>
      <span>
        {title}
        <span className="vh">, not written yet</span>
      </span>
    </span>
  );
}
