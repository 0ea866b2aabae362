import { CircleX } from "lucide-react";

import { Keys } from "../../ui/Keys";
import { SAMPLE } from "./sample";

/** One failed check as the workspace shows it: a real run, kept as a sample. */
export function Exhibit() {
  return (
    <section className="sect exhibit" aria-labelledby="exhibit">
      <div>
        <h2 id="exhibit">A failed check is a transcript</h2>
        <p>
          Not a stack of assertions: the request, the answer that was needed, and the answer that came. Copy it as curl, httpx
          or pytest, or send it again in the console.
        </p>
        <p className="meta">
          A sample: “{SAMPLE.exercise}”, answered {SAMPLE.answered}. Six of eight checks passed.
        </p>
      </div>
      <div className="panel">
        <div className="panel-head">
          <CircleX className="fail" aria-hidden="true" />
          <span className="strong grow">
            Check {SAMPLE.number}: {SAMPLE.title}
          </span>
          <span className="label not-narrow">Task, sentence {SAMPLE.sentence}</span>
        </div>
        <div className="samplekeys">
          <Keys keys={SAMPLE.keys} />
        </div>
        <dl className="xch">
          <dt>We sent</dt>
          <dd>
            {SAMPLE.sent}
            <span className="hd">{SAMPLE.header}</span>
          </dd>
          <dt>We needed</dt>
          <dd>{SAMPLE.needed}</dd>
          <dt>We got</dt>
          <dd>
            <span className="fail">{SAMPLE.status}</span> {SAMPLE.body}
          </dd>
        </dl>
      </div>
    </section>
  );
}
