import { useRef } from "react";

import type { Option } from "../../../api/generated";
import { StepRow } from "./StepRow";
import { useOrdering } from "./useOrdering";

interface Props {
  steps: Option[];
  order: string[];
  locked: boolean;
  onOrder: (order: string[]) => void;
}

/** The steps of an order card while they are put in order. */
export function Steps({ steps, order, locked, onOrder }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const ordering = useOrdering({ list, order, onOrder });
  const inOrder = order.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return (
    <>
      <ol className="order" ref={list} aria-label="Your order">
        {inOrder.map((step, place) => (
          <StepRow key={step.id} step={step} place={place} count={order.length} locked={locked} ordering={ordering} />
        ))}
      </ol>
      <p className="keysline meta">
        <span>
          <kbd>Up</kbd> <kbd>Down</kbd> choose a row
        </span>
        <span>
          <kbd>Space</kbd> lift, then move, <kbd>Space</kbd> drop
        </span>
        <span>
          <kbd>Esc</kbd> put back
        </span>
      </p>
      <p className="vh" role="status">
        {ordering.told}
      </p>
    </>
  );
}
