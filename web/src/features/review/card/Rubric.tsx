import { Checkbox } from "@mantine/core";
import { Flag } from "lucide-react";
import { useId } from "react";

import { Inline } from "../../../ui/Inline";
import { capital } from "../../../ui/words";
import type { Point } from "./score";

interface Props {
  points: Point[];
  said: ReadonlySet<number>;
  onSaid: (said: ReadonlySet<number>) => void;
}

/** The rubric of a spoken card, to be ticked: each point is a must, good to have, or a red flag. */
export function Rubric({ points, said, onSaid }: Props) {
  const group = useId();
  const toggle = (index: number) => {
    const next = new Set(said);
    if (!next.delete(index)) next.add(index);
    onSaid(next);
  };
  return (
    <ul className="rub">
      {points.map((point, index) => {
        const flag = point.weight === "red flag";
        const id = `${group}-${index}`;
        return (
          <li key={point.text} className={flag ? "flag" : undefined}>
            <Checkbox id={id} size="xs" checked={said.has(index)} onChange={() => toggle(index)} />
            <label htmlFor={id}>
              <Inline text={capital(point.text)} />
            </label>
            <span className="rk">
              {flag && <Flag aria-hidden="true" />}
              {point.weight}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
