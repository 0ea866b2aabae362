import { Check, X } from "lucide-react";

import type { OptionVerdict, ReviewLine } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { lettered } from "./reviewLetters";

interface Props {
  lines: ReviewLine[];
  verdicts: OptionVerdict[];
}

/** What is said of the lettered lines: defects found or missed, and lines that only look like one. */
export function Verdicts({ lines, verdicts }: Props) {
  const tried = verdicts.some((verdict) => verdict.chosen);
  return (
    <ul className="verds">
      {lettered(lines, verdicts).map(({ letter, verdict }) => (
        <li key={verdict.id}>
          <span className="ref">{letter}</span>
          <div>
            <Word verdict={verdict} tried={tried} />
            <Html className="whytext" html={verdict.why_html} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where nothing was marked, nothing was missed either. */
function Word({ verdict, tried }: { verdict: OptionVerdict; tried: boolean }) {
  const [word, tone, Glyph] = tried ? WORDS[verdict.result] : verdict.right ? (["Defect", "fail", X] as const) : (["Fine", "ink3", Check] as const);
  return (
    <span className={`mkword ${tone}`}>
      <Glyph aria-hidden="true" />
      {word}
    </span>
  );
}

const WORDS = {
  right: ["Defect, found", "pass", Check],
  missed: ["Defect, missed", "fail", X],
  wrong: ["Fine, but marked", "fail", X],
  left_alone: ["Fine, left alone", "ink3", Check],
} as const;
