/** The headings over the sections: for which day their ranges hold. */
import type { ReadinessRead } from "../../api/generated";
import { dayWords } from "../../ui/dates";
import { capital, plural } from "../../ui/words";
import { levelAdjective } from "../target/target";

type Dated = Pick<ReadinessRead, "interview_date" | "days_left" | "today">;

/** A date that is over is none. */
export function sectionsTitle({ interview_date: date, days_left: left, today }: Dated): string {
  return date !== null && left !== null ? `Sections, on ${dayWords(date, today)}` : "Sections, now";
}

type Aimed = Dated & Pick<ReadinessRead, "level" | "answers">;

/** "Mid-level screen on 12 December, after 10 answers". */
export function planTitle({ level, answers, ...dated }: Aimed): string {
  const { interview_date: date, days_left: left, today } = dated;
  const day = date !== null && left !== null ? ` on ${dayWords(date, today)}` : "";
  const after = answers === 0 ? "before any answer" : `after ${plural(answers, "answer")}`;
  return `${capital(levelAdjective(level))} screen${day}, ${after}`;
}
