import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from "react";

import type { CardRead } from "../../../api/generated";
import { Waiting } from "../../../ui/Waiting";
import type { CardProps } from "./card";

const parts = lazy(() => import("./PartsCard"));

/** Each kind's code is loaded when a card of it is shown. */
const KINDS: Record<CardRead["kind"], LazyExoticComponent<ComponentType<CardProps>>> = {
  predict: parts,
  output: parts,
  choice: lazy(() => import("./ChoiceCard")),
  order: lazy(() => import("./OrderCard")),
  fix: lazy(() => import("./FixCard")),
  review: lazy(() => import("./ReviewCard")),
  spoken: lazy(() => import("./SpokenCard")),
  short: lazy(() => import("./ShortCard")),
};

/** A card of any kind in the one frame. */
export function CardView(props: CardProps) {
  const Kind = KINDS[props.card.kind];
  return (
    <Suspense fallback={<Waiting rows={8} label="Loading the card" />}>
      <Kind {...props} />
    </Suspense>
  );
}
