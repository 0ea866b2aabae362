import { ActionIcon } from "@mantine/core";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";

import type { Option } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import type { Ordering } from "./useOrdering";
import { textOf } from "./textOf";

interface Props {
  step: Option;
  place: number;
  count: number;
  locked: boolean;
  ordering: Ordering;
}

/** A step: a handle to drag or to lift by the keyboard, and an arrow for each direction. */
export function StepRow({ step, place, count, locked, ordering }: Props) {
  const name = textOf(step.html);
  const lifted = ordering.lifted === step.id;
  return (
    <li className={lifted ? "lift" : undefined} data-step={step.id}>
      <button
        type="button"
        className="grip"
        disabled={locked}
        aria-pressed={lifted}
        aria-label={`${name}, place ${place + 1} of ${count}`}
        onKeyDown={(event) => ordering.onKey(event, place, name)}
        onPointerDown={(event) => ordering.onGrab(event, step.id)}
        onPointerMove={ordering.onDrag}
        onPointerUp={ordering.onRelease}
        onPointerCancel={ordering.onRelease}
        onBlur={ordering.onLeave}
      >
        <GripVertical aria-hidden="true" />
      </button>
      <span className="n">{place + 1}</span>
      <Html className="grow" html={step.html} inline />
      <ActionIcon aria-label={`Move ${name} up`} disabled={locked || place === 0} onClick={() => ordering.move(place, place - 1, name)}>
        <ArrowUp />
      </ActionIcon>
      <ActionIcon aria-label={`Move ${name} down`} disabled={locked || place === count - 1} onClick={() => ordering.move(place, place + 1, name)}>
        <ArrowDown />
      </ActionIcon>
    </li>
  );
}
