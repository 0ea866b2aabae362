import { useState } from "react";

import type { DueDay } from "../../api/generated";
import { dayShort, dayWords } from "../../ui/dates";
import { dueScale } from "./dueScale";

interface Props {
  title: string;
  days: DueDay[];
  today: string;
  /** What the last day is called: the interview, or its date. */
  lastWord: string;
}

/** Cards due a day, in plain HTML; the same numbers as a table on request. */
export function DueChart({ title, days, today, lastWord }: Props) {
  const [asTable, setAsTable] = useState(false);
  if (days.every((day) => day.cards === 0)) return <h2 className="h-sm">{title}</h2>;
  return (
    <>
      <div className="row between">
        <h2 className="h-sm">{title}</h2>
        <button type="button" className="textlink meta" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show as chart" : "Show as table"}
        </button>
      </div>
      {asTable ? <DueTable days={days} today={today} /> : <Bars days={days} today={today} lastWord={lastWord} />}
    </>
  );
}

function Bars({ days, today, lastWord }: Omit<Props, "title">) {
  const peak = days.reduce((best, day, index) => (day.cards > (days[best]?.cards ?? 0) ? index : best), 0);
  const busiest = days[peak];
  if (!busiest) return null;
  const { lines, top } = dueScale(days.map((day) => day.cards));
  const height = (count: number) => `${(count / top) * 100}%`;
  const middle = `${((peak + 0.5) / days.length) * 100}%`;
  const label = `Cards due a day until ${lastWord}; most on ${dayWords(busiest.day, today)}, ${busiest.cards}`;
  return (
    <div className="plot due" role="img" aria-label={label}>
      <div className="area">
        {lines.map((line) => (
          <span key={line} className="g" style={{ bottom: height(line) }}>
            {line}
          </span>
        ))}
        <div className="duebars">
          {days.map((day) => (
            <i key={day.day} className={barClass(day, today)} style={{ height: height(day.cards) }} />
          ))}
        </div>
        {busiest.over && <b style={{ left: middle, bottom: height(busiest.cards) }}>{busiest.cards}</b>}
      </div>
      <div className="x">
        <span>today</span>
        {busiest.over && hasRoom(peak, days.length) && (
          <span className="mid" style={{ left: middle }}>
            {dayShort(busiest.day)}
          </span>
        )}
        <span className="end">{lastWord}</span>
      </div>
    </div>
  );
}

/** Between the words at both ends. */
function hasRoom(index: number, days: number): boolean {
  return index > days * 0.15 && index < days * 0.8;
}

function barClass({ day, over }: DueDay, today: string): string | undefined {
  if (over) return "over";
  return day === today ? "now" : undefined;
}

function DueTable({ days, today }: { days: DueDay[]; today: string }) {
  return (
    <div className="datatable" tabIndex={0} role="region" aria-label="Cards due, as a table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className="right">
              Cards due
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <td>{day.day === today ? "Today" : dayWords(day.day, today)}</td>
              <td className={day.over ? "right num warn" : "right num"}>
                {day.cards}
                {day.over && " (more than fit)"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
