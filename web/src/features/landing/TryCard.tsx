import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useState } from "react";

import type { TopicSummary } from "../../api/generated";
import { readSampleCardOptions } from "../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../ui/LinkButton";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { levelWord } from "../../ui/words";
import { topicParams } from "../catalog/topicState";
import { inSentence } from "../catalog/words";
import { PredictCard } from "../review/PredictCard";

/** A question that is graded by running it; another one comes on demand. */
export function TryCard({ first }: { first: TopicSummary | undefined }) {
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
      <PredictCard
        key={card.slug}
        card={card}
        bar={
          <div className="cardbar">
            <strong>Predict the response</strong>
            <span>{card.topic_title}</span>
            <span>{levelWord(card.level)}</span>
          </div>
        }
        note={<Road />}
        extra={
          <Button variant="subtle" onClick={() => setAfter(card.slug)} loading={sample.isPlaceholderData}>
            Another question
          </Button>
        }
        next={first && <Start topic={first} />}
      />
    </section>
  );
}

function Start({ topic }: { topic: TopicSummary }) {
  return (
    <LinkButton
      to="/topics/$section/$topic"
      params={topicParams(topic.slug)}
      variant="filled"
      rightSection={<ArrowRight />}
    >
      Start: {inSentence(topic.title)}
      {topic.minutes ? `, ${topic.minutes} min` : ""}
    </LinkButton>
  );
}

/** What pressing Check does. */
function Road() {
  return (
    <ol className="told">
      <li>The app at the left is started in a sandbox, on the versions named below.</li>
      <li>The requests under it are sent, in their order.</li>
      <li>What comes back is compared with what you said, part by part.</li>
    </ol>
  );
}
