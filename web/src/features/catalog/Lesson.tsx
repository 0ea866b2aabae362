import { Link } from "@tanstack/react-router";
import { ChevronDown, CodeXml, BookOpen, Layers } from "lucide-react";

import type { TopicRead } from "../../api/generated";
import { Html } from "../../ui/Html";
import { Inline } from "../../ui/Inline";
import { levelWord } from "../../ui/words";
import { pageContents } from "./contents";
import { Diagram } from "./Diagram";
import { Example } from "./Example";
import { InGreenroom } from "./InGreenroom";
import { Practise } from "./Practise";
import { amount } from "./words";

/** The lesson: what it is for, its blocks, where Greenroom uses it, and what to practise. */
export function Lesson({ topic }: { topic: TopicRead }) {
  return (
    <>
      <Crumbs topic={topic} />
      <h1>{topic.title}</h1>
      <Meta topic={topic} />
      <p className="lead">After this you can</p>
      <ul className="goals">
        {topic.objectives.map((objective) => (
          <li key={objective}>
            <Inline text={objective} />
          </li>
        ))}
      </ul>
      <Prerequisites topic={topic} />
      <details className="contents">
        <summary>
          On this page
          <ChevronDown aria-hidden="true" />
        </summary>
        <nav className="toc" aria-label="On this page">
          {pageContents(topic).map((entry) => (
            <a key={entry.id} href={`#${entry.id}`}>
              {entry.title}
            </a>
          ))}
        </nav>
      </details>
      {topic.blocks.map((block, index) => (
        <LessonBlock key={index} block={block} topic={topic} />
      ))}
      <InGreenroom sources={topic.in_greenroom} />
      <Practise topic={topic} />
    </>
  );
}

function LessonBlock({ block, topic }: { block: TopicRead["blocks"][number]; topic: TopicRead }) {
  if ("name" in block) return <Example topic={topic.slug} example={block} />;
  if ("html" in block) return <Html className="text" html={block.html} />;
  return <Diagram source={block.source} title={topic.title} />;
}

function Crumbs({ topic }: { topic: TopicRead }) {
  return (
    <div className="crumbs">
      <Link to="/syllabus" hash={topic.section.slug}>
        {topic.section.title}
      </Link>
      <span aria-hidden="true">/</span>
      <span>
        {topic.number} of {topic.siblings.length}
      </span>
    </div>
  );
}

function Meta({ topic }: { topic: TopicRead }) {
  return (
    <div className="metaline">
      <span>{levelWord(topic.level)}</span>
      <span>
        <BookOpen aria-hidden="true" />
        Lesson, {topic.minutes} min
      </span>
      <span>
        <Layers aria-hidden="true" />
        {amount(topic.cards.length, "card")}
      </span>
      <span>
        <CodeXml aria-hidden="true" />
        {amount(topic.exercises.length, "exercise")}
      </span>
    </div>
  );
}

function Prerequisites({ topic }: { topic: TopicRead }) {
  if (topic.prerequisites.length === 0) return null;
  return (
    <p className="before">
      Builds on:{" "}
      {topic.prerequisites.map((link, index) => (
        <span key={link.slug}>
          {index > 0 && ", "}
          {link.available ? <TopicAnchor slug={link.slug} title={link.title} /> : `${link.title} (not written yet)`}
        </span>
      ))}
    </p>
  );
}

function TopicAnchor({ slug, title }: { slug: string; title: string }) {
  const [section = "", topic = ""] = slug.split("/");
  return (
    <Link to="/topics/$section/$topic" params={{ section, topic }}>
      {title}
    </Link>
  );
}
