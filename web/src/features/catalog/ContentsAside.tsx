import type { TopicRead } from "../../api/generated";
import { pageContents } from "./contents";
import { useCurrentHeading } from "./useCurrentHeading";

/** What is on the page, and where it stands in the official documentation; from 1200 px. */
export function ContentsAside({ topic }: { topic: TopicRead }) {
  const entries = pageContents(topic);
  const current = useCurrentHeading(entries.map((entry) => entry.id));
  return (
    <aside className="side tocside" aria-label="Page">
      <h2>On this page</h2>
      <nav className="toc" aria-label="On this page">
        {entries.map((entry) => (
          <a key={entry.id} href={`#${entry.id}`} aria-current={entry.id === current ? "true" : undefined}>
            {entry.title}
          </a>
        ))}
      </nav>
      {topic.docs.length > 0 && (
        <>
          <h2 className="docs">In the official docs</h2>
          <ul>
            {topic.docs.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
