import { Checkbox, Radio } from "@mantine/core";
import { Check, Minus, X } from "lucide-react";
import { useId } from "react";

import type { CardRead, MarkedOption } from "../../api/generated";
import { Html } from "../../ui/Html";

interface Props {
  card: CardRead;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Once the answer is shown: which are right, and why. */
  marks: MarkedOption[] | undefined;
}

/** The options of a choice, to tick before the answer is shown; afterwards each says why. */
export function Options({ card, chosen, onChoose, marks }: Props) {
  const group = useId();
  const several = card.several ?? false;
  const toggle = (id: string) => {
    const next = new Set(several ? chosen : []);
    if (chosen.has(id)) next.delete(id);
    else next.add(id);
    onChoose(next);
  };
  const Box = several ? Checkbox : Radio;
  return (
    <>
      <div className="cardbar">{several ? "Choose all that are right." : "One is right."}</div>
      <ul className={marks ? "opts done" : "opts"}>
        {(card.options ?? []).map((option) => {
          const mark = marks?.find((one) => one.id === option.id);
          const inputId = `${group}-${option.id}`;
          return (
            <li key={option.id}>
              <Box
                id={inputId}
                name={group}
                size="xs"
                checked={chosen.has(option.id)}
                disabled={marks !== undefined}
                onChange={() => toggle(option.id)}
              />
              <div>
                <label className="ot" htmlFor={inputId}>
                  <Html html={option.html} inline />
                </label>
                {mark && <Html className="whytext" html={mark.why_html} />}
              </div>
              {mark && <Mark right={mark.right} chosen={chosen.has(option.id)} tried={chosen.size > 0} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface MarkProps {
  right: boolean;
  chosen: boolean;
  /** False where nothing was ticked: then nothing was missed either. */
  tried: boolean;
}

function Mark({ right, chosen, tried }: MarkProps) {
  const [word, tone, Glyph] = markWord({ right, chosen, tried });
  return (
    <span className={`mkword ${tone}`}>
      <Glyph aria-hidden="true" />
      {word}
    </span>
  );
}

function markWord({ right, chosen, tried }: MarkProps) {
  if (right && chosen) return ["Right", "pass", Check] as const;
  if (right) return tried ? (["Missed", "fail", X] as const) : (["Right", "", Check] as const);
  if (chosen) return ["Wrong", "fail", X] as const;
  return tried ? (["Left alone", "ink3", Minus] as const) : (["Wrong", "ink3", Minus] as const);
}
