/** A Python traceback from what the app printed: the learner's frames, the others counted, the error. */
export interface Frame {
  path: string;
  line: number;
  where: string;
  code: string;
}

export interface Traceback {
  frames: Frame[];
  /** Frames of libraries and of Python. */
  folded: number;
  /** "NameError" */
  kind: string;
  /** The last lines: kind and message. */
  error: string;
  text: string;
}

const FRAME = /^ {2}File "(?<path>[^"]+)", line (?<line>\d+)(?:, in (?<where>.+))?$/;
const ERROR = /^(?<kind>[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Warning|Group|Iteration)?)(?::|$)/;
const HEAD = "Traceback (most recent call last):";

export function findTraceback(output: string): Traceback | null {
  const start = output.lastIndexOf(HEAD);
  const syntax = output.search(/^ {2}File "[^"]+", line \d+$/m);
  if (start < 0 && syntax < 0) return null;
  const text = output.slice(start < 0 ? syntax : start);
  const lines = text.split("\n");
  const all = lines.flatMap((line, index) => readFrame(line, lines[index + 1] ?? ""));
  const end = lines.findIndex((line, index) => index > 0 && ERROR.test(line));
  if (all.length === 0 || end < 0) return null;
  const frames = all.filter((frame) => isLearners(frame.path));
  const kind = ERROR.exec(lines[end] ?? "")?.groups?.kind ?? "Error";
  return {
    frames,
    folded: all.length - frames.length,
    kind: kind.split(".").at(-1) ?? kind,
    error: errorText(lines.slice(end)),
    text: text.trimEnd(),
  };
}

/** The frame to go to: the last one of the learner's own. */
export function lastFrame(traceback: Traceback | null): Frame | null {
  return traceback?.frames.at(-1) ?? null;
}

function readFrame(line: string, next: string): Frame[] {
  const groups = FRAME.exec(line)?.groups;
  if (!groups?.path || !groups.line) return [];
  return [{ path: groups.path, line: Number(groups.line), where: groups.where ?? "", code: FRAME.test(next) ? "" : next.trim() }];
}

/** Only the learner's files are compiled under relative names. */
function isLearners(path: string): boolean {
  return !path.startsWith("/") && !path.startsWith("<");
}

function errorText(lines: string[]): string {
  const blank = lines.findIndex((line) => line.trim() === "");
  return (blank < 0 ? lines : lines.slice(0, blank)).join("\n");
}
