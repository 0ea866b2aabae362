import { ArrowDown, ArrowUp } from "lucide-react";

import type { MoveRead, ReadinessRead } from "../../api/generated";
import { dayWords } from "../../ui/dates";

/** What moved the sections within the last week, and by how much. */
export function Moves({ readiness }: { readiness: ReadinessRead }) {
  const { moved, moved_since: since, today } = readiness;
  return (
    <section className="block" aria-labelledby="moved">
      <h2 className="h-sm" id="moved">
        What moved this week
      </h2>
      {moved.length === 0 ? (
        <p className="ink2">
          {since ? `Nothing since ${dayWords(since, today)}.` : "Nothing to compare with yet. It says more from tomorrow on."}
        </p>
      ) : (
        <ul className="steps">
          {moved.map((move) => (
            <Move key={move.section} move={move} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Move({ move }: { move: MoveRead }) {
  const up = move.points > 0;
  const Glyph = up ? ArrowUp : ArrowDown;
  return (
    <li>
      <span className={up ? "n pass" : "n warn"}>
        <Glyph aria-hidden="true" />
      </span>
      <div>
        <div>{move.why}</div>
        <div className="g">{move.title}</div>
      </div>
      <span className="num ink2">
        {up ? "up" : "down"} {Math.abs(move.points)}
      </span>
    </li>
  );
}
