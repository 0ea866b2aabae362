import type { SourceRead } from "../../api/generated";
import { CodeBlock } from "../../ui/CodeBlock";
import { IN_GREENROOM } from "./contents";

/** The places in Greenroom's own source that use the topic, as they are installed. */
export function InGreenroom({ sources }: { sources: SourceRead[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby={IN_GREENROOM.id}>
      <h2 id={IN_GREENROOM.id}>{IN_GREENROOM.title}</h2>
      {sources.map((source) => (
        <div className="panel" key={source.pointer}>
          <div className="panel-head">
            <span className="mono grow path">{source.file}</span>
            <span className="label not-narrow">installed version, line {source.line}</span>
          </div>
          <CodeBlock html={source.html} label={`The source of ${source.pointer}`} numbered from={source.line} />
        </div>
      ))}
    </section>
  );
}
