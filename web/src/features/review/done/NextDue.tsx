import { useQuery } from "@tanstack/react-query";

import type { CountsRead } from "../../../api/generated";
import { readMyTargetOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { dayWords } from "../card/dueWords";
import { nextWords } from "./words";

const DAYS = 5;

/** When the next cards come, and how many on each of the next days. */
export function NextDue({ counts }: { counts: CountsRead }) {
  const target = useQuery(readMyTargetOptions()).data;
  const days = counts.days.slice(1, DAYS + 1);
  const most = Math.max(1, ...days.map((day) => day.due));
  const over = days.find((day) => target && day.due > target.due_a_day);
  return (
    <section className="block">
      <h2 className="h-sm">Next due</h2>
      <p className="big2">{nextWords(counts)}</p>
      <ul className="duerows" aria-label="Cards due in the next days">
        {days.map((day) => (
          <li key={day.day}>
            <span>{dayWords(`${day.day}T12:00`)}</span>
            <span className="hbar" aria-hidden="true">
              <i style={{ width: `${(day.due / most) * 100}%` }} />
            </span>
            <span className="num">{day.due}</span>
          </li>
        ))}
      </ul>
      {target && (
        <p className="meta within">
          {over
            ? `${dayWords(`${over.day}T12:00`)} holds more than your ${target.due_a_day} a day; the rest waits.`
            : `All within your ${target.due_a_day} cards a day.`}
        </p>
      )}
    </section>
  );
}
