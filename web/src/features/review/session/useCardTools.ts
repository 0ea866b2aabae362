import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { CardRead, StateRead, StateUpdate } from "../../../api/generated";
import { updateCardStateMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { forgetReviewQueries } from "../card/reviewQueries";
import { cardPath } from "../cardSlug";
import { setAside } from "./aside";

interface Tool {
  key: string;
  /** Beside the key. */
  word: string;
  /** In the menu, where nothing stands beside it. */
  sentence: string;
  press: () => void;
  pressed?: boolean;
}

interface Options {
  card: CardRead;
  state: StateRead | null;
  onGone: () => void;
}

/** What can be done with the card that is asked, besides grading it. */
export function useCardTools({ card, state, onGone }: Options): { tools: Tool[]; error: unknown } {
  const client = useQueryClient();
  const [flagged, setFlagged] = useState(state?.flagged ?? false);
  const update = useMutation({ ...updateCardStateMutation(), onSuccess: () => forgetReviewQueries(client) });
  const change = (body: StateUpdate, then: () => void) =>
    update.mutate({ path: cardPath(card.slug), body }, { onSuccess: then });
  const put = (how: "suspended" | "buried") =>
    change({ [how]: true }, () => {
      setAside({ card, how });
      onGone();
    });
  const flag = () => change({ flagged: !flagged }, () => setFlagged(!flagged));
  const tools: Tool[] = [
    { key: "p", word: "proof", sentence: "Run the proof", press: runProof },
    { key: "s", word: "suspend", sentence: "Suspend this card", press: () => put("suspended") },
    { key: "b", word: "bury", sentence: "Bury it until tomorrow", press: () => put("buried") },
    { key: "f", word: flagged ? "flagged" : "flag", sentence: flagged ? "Take the flag off" : "Flag it", press: flag, pressed: flagged },
  ];
  return { tools, error: update.error };
}

/** The button stands at the proof, further up. */
function runProof(): void {
  const button = document.querySelector<HTMLElement>('[data-key="p"]');
  button?.click();
  button?.scrollIntoView({ block: "center" });
}
