/** The head of the syllabus in words. */
import type { TargetRead } from "../../api/generated";
import { dayWords } from "../../ui/dates";
import { levelAdjective } from "../target/target";
import type { TopicCounts } from "./topicState";
import { amount } from "./words";

type Aim = Pick<TargetRead, "chosen" | "interview_date" | "days_left" | "level" | "today">;

/** "18 days to a mid-level screen"; without a date it is the syllabus. */
export function syllabusTitle(target: Aim | undefined): string {
  if (!target?.chosen || target.days_left === null) return "Syllabus";
  const screen = `${levelAdjective(target.level)} screen`;
  if (target.days_left === 0) return `Your ${screen} is today`;
  return `${amount(target.days_left, "day")} to a ${screen}`;
}

export function syllabusText({ shown, started, written, all }: TopicCounts, target: Aim | undefined): string {
  const date = target?.chosen && target.days_left !== null ? target.interview_date : null;
  const when = date !== null && target ? `The interview is on ${dayWords(date, target.today)}. ` : "";
  const far =
    shown + started === 0
      ? "What interviewers ask about FastAPI, in the order in which it builds up."
      : `You have shown ${shown} of ${all} topics and started ${started}.`;
  return `${when}${far}${written < all ? ` ${written} of ${all} topics are written so far.` : ""}`;
}
