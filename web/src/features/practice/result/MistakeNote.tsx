import { Link } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { useState } from "react";

import type { CheckReport, MistakeReport } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";

interface Props {
  mistake: MistakeReport;
  checks: readonly CheckReport[];
  /** `section/topic/card`: the card about it, which is in the learner's reviews now. */
  queued: string | null;
}

/** Only where a recorded pattern matched: what looks right, what happens, how to see it, what to say. */
export function MistakeNote({ mistake, checks, queued }: Props) {
  const [open, setOpen] = useState(false);
  const failed = checks.flatMap((check, index) => (check.passed === false ? [index + 1] : []));
  const { looks_right: looksRight, happens, see, say } = mistake.explanation;
  return (
    <div className="mistake">
      <h4 className="h">Likely mistake: <Inline text={lowerFirst(mistake.title)} /></h4>
      <p>
        <Inline text={happens} /> {failed.length > 0 && explains(failed)}
      </p>
      <p>
        <button className="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
          Why this happens
        </button>
        {queued !== null && <Queued card={queued} />}
      </p>
      {open && (
        <dl className="whylist">
          <Line term="Looks right" text={looksRight} />
          <Line term="See it" text={see} />
          <Line term="Say it" text={say} />
        </dl>
      )}
    </div>
  );
}

/** The mistake named a card, and it was put into today's reviews. */
function Queued({ card }: { card: string }) {
  const [section = "", topic = "", name = ""] = card.split("/");
  return (
    <span className="queuedcard">
      <Layers aria-hidden="true" />
      <Link to="/topics/$section/$topic" params={{ section, topic }} hash={`card-${name}`}>
        Card added to your reviews
      </Link>
    </span>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <Inline text={text} />
      </dd>
    </>
  );
}

function explains(numbers: number[]): string {
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === 1) return `Explains check ${last}.`;
  return `Explains checks ${numbers.slice(0, -1).join(", ")} and ${last}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
