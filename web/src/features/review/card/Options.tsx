import { Checkbox, Radio } from "@mantine/core";
import { Check, Minus, X } from "lucide-react";
import { useId } from "react";

import type { CardRead, OptionVerdict } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { picked } from "./said";

interface Props {
  card: CardRead;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Once the answer is there: which are right, and why. */
  verdicts: OptionVerdict[] | undefined;
  locked: boolean;
}

/** The options of a choice, to tick; afterwards each says whether it is right, and why. */
export function Options({ card, chosen, onChoose, verdicts, locked }: Props) {
  const group = useId();
  const several = card.several ?? false;
  const Box = several ? Checkbox : Radio;
  return (
    <ul className={verdicts ? "opts done" : "opts"}>
      {(card.options ?? []).map((option, index) => {
        const verdict = verdicts?.find((one) => one.id === option.id);
        const inputId = `${group}-${option.id}`;
        return (
          <li key={option.id}>
            <Box
              id={inputId}
              name={group}
              size="xs"
              data-key={index + 1}
              checked={chosen.includes(option.id)}
              disabled={verdicts !== undefined || locked}
              onChange={() => onChoose(picked(card, chosen, option.id))}
            />
            <div>
              <label className="ot" htmlFor={inputId}>
                <Html html={option.html} inline />
              </label>
              {verdict && <Html className="whytext" html={verdict.why_html} />}
            </div>
            {verdict ? <Word verdict={verdict} tried={chosen.length > 0} /> : <kbd aria-hidden="true">{index + 1}</kbd>}
          </li>
        );
      })}
    </ul>
  );
}

/** Where nothing was ticked, nothing was missed or left alone either. */
function Word({ verdict, tried }: { verdict: OptionVerdict; tried: boolean }) {
  const [word, tone, Glyph] = tried ? WORDS[verdict.result] : verdict.right ? (["Right", "", Check] as const) : (["Wrong", "ink3", Minus] as const);
  return (
    <span className={`mkword ${tone}`}>
      <Glyph aria-hidden="true" />
      {word}
    </span>
  );
}

const WORDS = {
  right: ["Right", "pass", Check],
  wrong: ["Wrong", "fail", X],
  missed: ["Missed", "fail", X],
  left_alone: ["Left alone", "ink3", Minus],
} as const;
