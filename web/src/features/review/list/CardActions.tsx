import { Button } from "@mantine/core";

import type { CardStateRead } from "../../../api/generated";
import type { CardChange } from "./useCardChange";

interface Props {
  card: CardStateRead;
  change: CardChange;
}

/** Suspended cards are resumed, flagged ones lose the flag; else the other way round. */
export function CardActions({ card, change }: Props) {
  const { suspended, buried, flagged } = card;
  return (
    <div className="rowacts">
      {buried && (
        <Button size="xs" disabled={change.busy} onClick={() => change.make({ card, word: "Asked again today", body: { buried: false }, back: { buried: true } })}>
          Unbury
        </Button>
      )}
      <Button
        size="xs"
        variant={suspended ? "default" : "subtle"}
        disabled={change.busy}
        onClick={() => change.make({ card, word: suspended ? "Resumed" : "Suspended", body: { suspended: !suspended }, back: { suspended } })}
      >
        {suspended ? "Resume" : "Suspend"}
      </Button>
      <Button
        size="xs"
        variant={flagged ? "default" : "subtle"}
        disabled={change.busy}
        onClick={() => change.make({ card, word: flagged ? "Flag taken off" : "Flagged", body: { flagged: !flagged }, back: { flagged, ...(card.note === null ? {} : { note: card.note }) } })}
      >
        {flagged ? "Unflag" : "Flag"}
      </Button>
    </div>
  );
}
