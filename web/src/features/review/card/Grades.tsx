import type { GradeRead } from "../../../api/generated";
import { dateWords } from "./dueWords";
import { keysOf, type Shown } from "./shownGrades";
import "./grades.css";

interface Props {
  shown: Shown;
  busy: boolean;
  onGrade: (grade: GradeRead["grade"]) => void;
}

/** The buttons that say when the card comes back. Higher ones are off where the run differs. */
export function Grades({ shown, busy, onGrade }: Props) {
  return (
    <div className="grades">
      {shown.grades.map((each) => {
        const primary = each.grade === shown.proposed;
        return (
          <button
            key={each.grade}
            type="button"
            className={primary ? "grade primary" : "grade"}
            disabled={busy || !each.allowed}
            data-key={keysOf(each.grade, primary)}
            onClick={() => onGrade(each.grade)}
          >
            <b>{each.label}</b>
            <span>
              {each.in_words}
              {each.grade > 1 && <span className="wide-only">, {dateWords(each.due_at)}</span>}
            </span>
            <kbd aria-hidden="true">{primary ? "Space" : each.grade}</kbd>
          </button>
        );
      })}
    </div>
  );
}
