import type { NextRead } from "../../../api/generated";
import { LinkButton } from "../../../ui/LinkButton";
import { numberWord } from "../../../ui/words";
import { dueAt } from "../card/dueWords";

/** No card is due: when the next ones come, and what to do until then. */
export function NothingDue({ next }: { next: NextRead }) {
  const { days } = next.counts;
  const coming = days.find((day) => day.due > 0);
  return (
    <main className="wrap revmain" id="main">
      <div className="empty">
        <h1>No cards due</h1>
        <p>{next.next_due_at ? comingWords(coming?.due ?? 1, next.next_due_at) : "A card comes back once you have answered it. Begin with a topic."}</p>
        <LinkButton to="/syllabus" variant="filled">
          Choose a topic
        </LinkButton>
      </div>
    </main>
  );
}

/** "The next three come back tomorrow at 06:00." */
export function comingWords(count: number, dueAtIso: string): string {
  return count === 1
    ? `The next one comes back ${dueAt(dueAtIso)}.`
    : `The next ${numberWord(count)} come back ${dueAt(dueAtIso)}.`;
}
