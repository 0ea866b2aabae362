import { Link } from "@tanstack/react-router";

import type { Slip } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";
import { topicParams } from "../../catalog/topicState";
import { useTopicTitles } from "../../catalog/useTopicTitles";
import { dateWords, dueIn } from "../card/dueWords";
import { slipSentence } from "./words";

const DAY_MS = 86_400_000;

/** The cards that were not known the first time, and when they come back. */
export function Slips({ slips }: { slips: Slip[] }) {
  const titleOf = useTopicTitles();
  return (
    <section className="block">
      <h2 className="h-sm">What slips</h2>
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.card}>
            <div>
              <Link to="/topics/$section/$topic" params={topicParams(slip.topic)} hash={`card-${slip.card.split("/")[2] ?? ""}`}>
                <Inline text={slip.title} />
              </Link>
              <p>
                {titleOf(slip.topic)}. {slipSentence(slip)}
              </p>
            </div>
            <div className="r">
              <b>{slip.due_at === null ? "set aside" : backWords(slip.due_at)}</b>
              <Link to="/topics/$section/$topic" params={topicParams(slip.topic)}>
                Read that part
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function backWords(due: string): string {
  return new Date(due).getTime() - Date.now() < DAY_MS ? dueIn(due) : dateWords(due);
}
