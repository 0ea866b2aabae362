import type { CatchUpDay } from "../../../api/generated";
import { dayWords } from "../card/dueWords";
import { percent } from "./words";

/** Day by day: what falls due, what one would do, and what would be known in the evening. */
export function Preview({ days }: { days: CatchUpDay[] }) {
  const most = Math.max(1, ...days.flatMap((day) => [day.falls_due, day.planned]));
  return (
    <section>
      <h2 className="h-sm">Preview</h2>
      <table className="table preview">
        <thead>
          <tr>
            <th>Day</th>
            <th className="right">Falls due</th>
            <th className="right">With this plan</th>
            <th>
              <span className="vh">Bars</span>
            </th>
            <th className="right">Recall after</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => (
            <tr key={day.day}>
              <td>
                {dayWords(`${day.day}T12:00`)}
                {index === 0 && ", today"}
              </td>
              <td className="right num ink3">{day.falls_due}</td>
              <td className="right num strong">{day.planned}</td>
              <td>
                <span className="twobar" aria-hidden="true">
                  <i style={{ width: `${(day.falls_due / most) * 100}%` }} />
                  <b style={{ width: `${(day.planned / most) * 100}%` }} />
                </span>
              </td>
              <td className="right num">{day.recall_after === null ? "" : percent(day.recall_after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta previewnote">
        Grey: what falls due that day. Dark: what you would do. Cards seen late and still known get longer intervals, so
        catching up costs less than it looks.
      </p>
    </section>
  );
}
