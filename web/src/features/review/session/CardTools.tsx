import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { CardRead, StateRead, StateUpdate } from "../../../api/generated";
import { updateCardStateMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../../ui/ProblemNote";
import { forgetReviewQueries } from "../card/reviewQueries";
import { cardPath } from "../cardSlug";
import { setAside } from "./aside";

interface Props {
  card: CardRead;
  state: StateRead | null;
  /** The card was set aside: the next one comes. */
  onGone: () => void;
}

/** Suspend, bury, flag: each by its key too. */
export function CardTools({ card, state, onGone }: Props) {
  const client = useQueryClient();
  const [flagged, setFlagged] = useState(state?.flagged ?? false);
  const update = useMutation({
    ...updateCardStateMutation(),
    onSuccess: () => forgetReviewQueries(client),
  });
  const change = (body: StateUpdate, then: () => void) =>
    update.mutate({ path: cardPath(card.slug), body }, { onSuccess: then });
  const put = (how: "suspended" | "buried") =>
    change({ [how]: true }, () => {
      setAside({ card, how });
      onGone();
    });
  return (
    <>
      <Button size="xs" variant="subtle" data-key="s" onClick={() => put("suspended")}>
        <kbd>S</kbd> suspend
      </Button>
      <Button size="xs" variant="subtle" data-key="b" onClick={() => put("buried")}>
        <kbd>B</kbd> bury
      </Button>
      <Button
        size="xs"
        variant="subtle"
        data-key="f"
        aria-pressed={flagged}
        onClick={() => change({ flagged: !flagged }, () => setFlagged(!flagged))}
      >
        <kbd>F</kbd> {flagged ? "flagged" : "flag"}
      </Button>
      {update.isError && <ProblemNote error={update.error} title="This was not kept." />}
    </>
  );
}
