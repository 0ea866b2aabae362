import { Link } from "@tanstack/react-router";

import type { ExerciseProgress, SectionRead } from "../../api/generated";
import { capital, counted, numberWord } from "../../ui/words";
import { topicParams, topicState, writtenTopics } from "../catalog/topicState";
import { GoOn } from "./GoOn";

interface Props {
  sections: SectionRead[];
  progress: ExerciseProgress[];
}

/** The sections with a light for each topic; those that are written can be opened. */
export function SectionLights({ sections, progress }: Props) {
  const topics = sections.reduce((sum, section) => sum + section.topics.length, 0);
  const written = writtenTopics(sections).length;
  return (
    <div>
      <h2>
        {capital(counted(sections.length, "section"))}, {counted(topics, "topic")}
      </h2>
      <p>
        Each light is a topic. {capital(numberWord(written))} of them {written === 1 ? "is" : "are"} written so far; the
        others are named in the syllabus.
      </p>
      <ul className="lights">
        {sections.map((section) => (
          <SectionLine key={section.slug} section={section} progress={progress} />
        ))}
      </ul>
      <GoOn primary={false} />
    </div>
  );
}

function SectionLine({ section, progress }: { section: SectionRead; progress: ExerciseProgress[] }) {
  const written = section.topics.filter((topic) => topic.available);
  const shown = written.filter((topic) => topicState(topic.slug, progress) === "done").length;
  const label = `${counted(section.topics.length, "topic")}, ${numberWord(written.length)} written, ${numberWord(shown)} shown`;
  return (
    <li className={written.length > 0 ? undefined : "missing"}>
      <span className="no">{String(section.number).padStart(2, "0")}</span>
      <span>
        {section.title}
        {written.length === 0 && <span className="vh">, not written yet</span>}
      </span>
      <span className="dots" role="img" aria-label={label}>
        {section.topics.map((topic) => (
          <i key={topic.slug} className={topic.available ? topicState(topic.slug, progress) : "unwritten"} />
        ))}
      </span>
      {written.length > 0 && (
        <ul className="there">
          {written.map((topic) => (
            <li key={topic.slug}>
              <Link to="/topics/$section/$topic" params={topicParams(topic.slug)}>
                {topic.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
