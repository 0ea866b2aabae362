import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { updateCardStateMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { useStore } from "../../../api/store";
import { Inline } from "../../../ui/Inline";
import { forgetReviewQueries } from "../card/reviewQueries";
import { cardPath } from "../cardSlug";
import { asideStore } from "./aside";

const WORDS = { suspended: "Suspended, until you resume it:", buried: "Buried until tomorrow:" } as const;

/** Says which card was set aside, and takes it back. */
export function AsideNotice({ onBack }: { onBack: () => void }) {
  const client = useQueryClient();
  const last = useStore(asideStore, (state) => state.last);
  const update = useMutation({
    ...updateCardStateMutation(),
    onSuccess: () => {
      asideStore.put(undefined);
      forgetReviewQueries(client);
      onBack();
    },
  });
  return (
    <div className="asidebar" role="status">
      {last && (
        <div className="wrap">
          <span className="grow">
            {WORDS[last.how]} <Inline text={last.card.title} />
          </span>
          <Button
            size="xs"
            loading={update.isPending}
            onClick={() => update.mutate({ path: cardPath(last.card.slug), body: { [last.how]: false } })}
          >
            Take it back
          </Button>
        </div>
      )}
    </div>
  );
}
