import { Button } from "@mantine/core";

import { Inline } from "../../../ui/Inline";
import { ProblemNote } from "../../../ui/ProblemNote";
import type { CardChange } from "./useCardChange";

/** What was just changed, and its undo. */
export function ChangeNotice({ change }: { change: CardChange }) {
  const { last, busy, error, undo } = change;
  return (
    <div role="status" className="changed">
      {error !== null && <ProblemNote error={error} title="This was not kept." />}
      {last && (
        <p>
          <span className="grow">
            {last.word}: <Inline text={last.card.title} />
          </span>
          <Button size="xs" onClick={undo} loading={busy}>
            Undo
          </Button>
        </p>
      )}
    </div>
  );
}
