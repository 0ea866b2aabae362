/** Which grades stand on the buttons, and which one Space takes. */
import type { AnswerRead, CardRead, GradeRead } from "../../../api/generated";
import { scoreOf, toPoint } from "./score";

export interface Shown {
  grades: GradeRead[];
  proposed: GradeRead["grade"];
  /** "Proposed: Again, two parts differ." */
  why: string;
}

/** What is proposed stands on a button: the best one that is not above it. */
export function shownGrades(grades: GradeRead[], proposed: number): Omit<Shown, "why"> {
  const fitting = grades.filter(({ grade, allowed }) => allowed && grade <= proposed).at(-1);
  return { grades, proposed: fitting?.grade ?? 1 };
}

/** A spoken card is scored by its ticks; every other by its answer. */
export function gradesOf(card: CardRead, answer: AnswerRead, ticked: ReadonlySet<number>): Shown {
  if (answer.grades.length === 0) return { grades: [], proposed: 1, why: "No grade is taken: the card is suspended, or one of its proofs does not hold here." };
  if (card.kind !== "spoken") return { ...shownGrades(answer.grades, answer.proposed), why: answer.why };
  const score = scoreOf((answer.back.listen_for ?? []).map(toPoint), ticked);
  const rule = score.proposed === 1 ? " A missing must or a red flag proposes Again." : "";
  return { ...shownGrades(answer.grades, score.proposed), why: score.words + rule };
}

/** The digits are the grades' own; Space and Enter take what is proposed. */
export function keysOf(grade: number, primary: boolean): string {
  return primary ? `${grade} space enter` : String(grade);
}
