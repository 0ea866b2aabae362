import { CircleCheck, CircleX, FileX, Gauge, type LucideIcon, PowerOff, TimerOff, Wrench, ZapOff } from "lucide-react";

import type { Verdict } from "../api/generated";

interface Look {
  icon: LucideIcon;
  tone: "pass" | "fail" | "warn" | "fault";
  word: string;
}

const LOOKS: Record<Verdict, Look> = {
  passed: { icon: CircleCheck, tone: "pass", word: "Passed" },
  not_yet: { icon: CircleX, tone: "fail", word: "Not yet" },
  did_not_start: { icon: PowerOff, tone: "fail", word: "App did not start" },
  crashed: { icon: ZapOff, tone: "fail", word: "App crashed" },
  timed_out: { icon: TimerOff, tone: "warn", word: "Timed out" },
  limit_reached: { icon: Gauge, tone: "warn", word: "Limit reached" },
  refused: { icon: FileX, tone: "warn", word: "Refused" },
  not_graded: { icon: Wrench, tone: "fault", word: "Not graded, our fault" },
};

interface Counts {
  passed: number | null;
  checks: number | null;
}

/** The verdict in words, with the counts where checks ran. */
export function verdictText(verdict: Verdict, { passed, checks }: Counts): string {
  const { word } = LOOKS[verdict];
  const counted = verdict === "passed" || verdict === "not_yet";
  return counted && passed !== null && checks !== null ? `${word}, ${passed} of ${checks}` : word;
}

export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const { icon: Icon, tone } = LOOKS[verdict];
  return <Icon className={tone} />;
}

interface Props {
  verdict: Verdict;
  text: string;
  /** The head of a result, or a word in a list. */
  heading?: boolean;
}

export function VerdictWord({ verdict, text, heading = false }: Props) {
  const { icon: Icon, tone } = LOOKS[verdict];
  const Text = heading ? "h2" : "span";
  return (
    <span className={`word ${tone}`}>
      <Icon />
      <Text className="verdict-text">{text}</Text>
    </span>
  );
}
