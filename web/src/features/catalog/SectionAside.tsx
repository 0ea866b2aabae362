import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, Minus } from "lucide-react";

import type { TopicRead } from "../../api/generated";
import { readProgressOptions } from "../../api/generated/@tanstack/react-query.gen";
import { Light, LIGHT_WORD } from "../../ui/Light";
import { topicParams, topicState } from "./topicState";

/** The topics of the section, this one marked. */
export function SectionAside({ topic }: { topic: TopicRead }) {
  const progress = useQuery(readProgressOptions()).data ?? [];
  const [number = ""] = topic.slug.split("-");
  return (
    <aside className="side" aria-label="Section">
      <Link className="back" to="/syllabus">
        <ChevronLeft aria-hidden="true" />
        Syllabus
      </Link>
      <h2>
        {number} {topic.section.title}
      </h2>
      <nav aria-label="Topics of this section">
        {topic.siblings.map((sibling) => {
          const state = topicState(sibling.slug, progress);
          return sibling.available ? (
            <Link
              key={sibling.slug}
              to="/topics/$section/$topic"
              params={topicParams(sibling.slug)}
              activeProps={{ "aria-current": "page" }}
            >
              <Light state={state} />
              <span>
                {sibling.title}
                <span className="vh">, {LIGHT_WORD[state]}</span>
              </span>
            </Link>
          ) : (
            <span className="missing" key={sibling.slug}>
              <span className="lamp">
                <Minus aria-hidden="true" />
              </span>
              <span>
                {sibling.title}
                <span className="vh">, not written yet</span>
              </span>
            </span>
          );
        })}
      </nav>
    </aside>
  );
}
