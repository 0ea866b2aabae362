import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { type ReactNode, useState } from "react";

import type { CardRead } from "../../api/generated";
import { readSampleCardOptions } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { levelWord } from "../../ui/words";
import { AskActions } from "../review/card/AskActions";
import PartsCard from "../review/card/PartsCard";
import { useAnswering } from "../review/card/useAnswering";
import { GoOn } from "./GoOn";

/** A question whose answer comes from running it; another one comes on demand. */
export function TryCard() {
  const [after, setAfter] = useState<string>();
  const sample = useQuery({
    ...readSampleCardOptions({ query: { after: after ?? null } }),
    placeholderData: keepPreviousData,
  });
  const card = sample.data;
  if (!card) {
    return (
      <section className="cardhost tryplace" aria-label="Try a question">
        {sample.isError ? (
          <ProblemNote error={sample.error} title="The question did not load." onRetry={() => void sample.refetch()} />
        ) : (
          <Waiting rows={12} label="Loading a question" />
        )}
      </section>
    );
  }
  return (
    <section className="cardhost" aria-label="Try a question">
      <Tried
        key={card.slug}
        card={card}
        another={
          <Button variant="subtle" onClick={() => setAfter(card.slug)} loading={sample.isPlaceholderData}>
            Another question
          </Button>
        }
      />
    </section>
  );
}

interface TriedProps {
  card: CardRead;
  another: ReactNode;
}

/** Nothing is scheduled here: who only tries has no reviews yet. */
function Tried({ card, another }: TriedProps) {
  const answering = useAnswering(card);
  const foot = (
    <>
      <span className="grow">{another}</span>
      {answering.answer ? (
        <>
          <Button variant="subtle" leftSection={<RotateCcw />} onClick={answering.again}>
            Answer again
          </Button>
          <GoOn />
        </>
      ) : (
        <AskActions card={card} answering={answering} />
      )}
    </>
  );
  const bar = (
    <div className="cardbar">
      <strong>Predict the response</strong>
      <span>{card.topic_title}</span>
      <span>{levelWord(card.level)}</span>
    </div>
  );
  return <PartsCard card={card} answering={answering} frame={{ front: card.front_html, bar, foot }} note={<Road />} />;
}

/** What pressing Check does. */
function Road() {
  return (
    <ol className="told">
      <li>The app at the left was started in a sandbox, on the versions named below.</li>
      <li>The requests under it were sent, in their order.</li>
      <li>What came back is compared with what you said, part by part.</li>
    </ol>
  );
}
