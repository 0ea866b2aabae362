/** What the panels say about a report. */
import type { CheckReport, Report, SubmissionRead } from "../../../api/generated";
import type { KeyState } from "../../../ui/Keys";
import { capital, counted, numberWord } from "../../../ui/words";
import { findTraceback, lastFrame } from "./traceback";

export function keyOf(check: CheckReport): KeyState {
  if (check.passed === null) return "open";
  return check.passed ? "pass" : "fail";
}

/** Checks of the submission that a run leaves out have no key. */
export function tried(report: Report, only: SubmissionRead["only"]): CheckReport[] {
  return only === "visible" ? report.checks.filter((check) => check.visible) : report.checks;
}

/** The sentence under the verdict. */
export function verdictSentence(submission: SubmissionRead, report: Report): string {
  switch (report.verdict) {
    case "passed":
      return passedSentence(submission, report);
    case "not_yet":
      return notYetSentence(report);
    case "did_not_start":
      return notStartedSentence(report);
    case "not_graded":
      return "Nothing counted and your code is saved. Submit it again.";
    default:
      return detail(report.message);
  }
}

function passedSentence(submission: SubmissionRead, report: Report): string {
  if (submission.only === "visible" && report.checks.some((check) => !check.visible)) {
    return `The visible checks pass. Submit tries all ${numberWord(report.checks.length)}.`;
  }
  return submission.with_hints
    ? "With hints: it ends the exercise and opens the solutions."
    : "No hints. The solutions are open.";
}

function notYetSentence(report: Report): string {
  const failed = report.checks.filter((check) => check.passed === false).length;
  const differ = `${capital(counted(failed, "check"))} ${failed === 1 ? "differs" : "differ"}.`;
  if (report.mistake === null) return differ;
  return `${differ} One mistake explains ${failed === 1 ? "it" : "them"}.`;
}

function notStartedSentence(report: Report): string {
  const traceback = findTraceback(report.output);
  const frame = lastFrame(traceback);
  if (!frame || !traceback) return `${detail(report.message)} No check was run.`.trim();
  return `${traceback.kind} in ${frame.path}, line ${frame.line}. No check was run.`;
}

/** The message after its head line. */
function detail(message: string): string {
  const at = message.indexOf(". ");
  return at < 0 ? message : message.slice(at + 2);
}

/** "Limit reached: memory", where the judge's head line says more than the verdict's word. */
export function headLine(message: string): string {
  const at = message.indexOf(". ");
  return at < 0 ? message : message.slice(0, at);
}

export interface Phase {
  name: string;
  said: string;
}

const BEFORE_READY = ["handover", "files", "import", "ready"];

export function phasesOf(submission: SubmissionRead, report: Report): Phase[] {
  const ms = (name: string) => report.phases_ms[name] ?? 0;
  const before = BEFORE_READY.reduce((sum, name) => sum + ms(name), 0);
  const queued = { name: "queued", said: `${Math.round(ms("queue"))} ms` };
  if (report.verdict === "did_not_start") {
    return [queued, { name: "importing", said: `${Math.round(before)} ms` }, { name: "stopped", said: "no check was run" }];
  }
  const checks = tried(report, submission.only);
  const ran = checks.filter((check) => check.passed !== null).length;
  return [
    queued,
    { name: "app ready", said: `${Math.round(before)} ms` },
    { name: `checks ${ran}/${checks.length}`, said: `${Math.round(ms("checks"))} ms` },
    { name: `${Math.round(submission.ms ?? 0)} ms in all`, said: "" },
  ];
}
