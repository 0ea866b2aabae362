import { TextInput } from "@mantine/core";
import { useState } from "react";

import type { CardStateRead } from "../../../api/generated";
import type { CardChange } from "./useCardChange";

/** Why a card is flagged, in one's own words; kept when the field is left. */
export function FlagNote({ card, change }: { card: CardStateRead; change: CardChange }) {
  const [note, setNote] = useState(card.note ?? "");
  const keep = () => {
    if (note !== (card.note ?? "")) change.make({ card, word: "Note kept", body: { note }, back: { note: card.note ?? "" } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextInput className="flagnote" aria-label={`Note on ${card.title}`} placeholder="Why is it flagged?" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} onBlur={keep} />
    </form>
  );
}
