import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { CardRead } from "../../api/generated";
import { readCardBackOptions } from "../../api/generated/@tanstack/react-query.gen";
import { Html } from "../../ui/Html";
import { ProblemNote } from "../../ui/ProblemNote";
import { Back } from "./Back";
import { cardPath } from "./cardSlug";
import { Diff } from "./Diff";
import { Options } from "./Options";
import { PredictCard } from "./PredictCard";
import { Steps } from "./Steps";
import "./card.css";

/** A card in place: the question, then its answer on demand. Predictions are graded by running them. */
export function ReadCard({ card }: { card: CardRead }) {
  const runs = card.kind === "predict" || card.kind === "output";
  return <div className="cardhost">{runs ? <RunCard card={card} /> : <AskedCard card={card} />}</div>;
}

function useBack(card: CardRead, shown: boolean) {
  return useQuery({ ...readCardBackOptions({ path: cardPath(card.slug) }), enabled: shown });
}

function RunCard({ card }: { card: CardRead }) {
  const [shown, setShown] = useState(false);
  return (
    <PredictCard
      card={card}
      extra={!shown && <ShowButton onShow={() => setShown(true)} />}
      below={(answered) => <RunBack card={card} shown={shown} answered={answered} />}
    />
  );
}

/** The run has told the answer already; what is left are the follow-ups and the proofs. */
function RunBack({ card, shown, answered }: { card: CardRead; shown: boolean; answered: boolean }) {
  const back = useBack(card, shown);
  if (!shown) return null;
  if (back.data) return <Back card={card} back={back.data} told={answered} />;
  return <BackProblem error={back.error} onRetry={() => void back.refetch()} />;
}

function AskedCard({ card }: { card: CardRead }) {
  const [shown, setShown] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const back = useBack(card, shown);
  const marks = shown ? back.data?.options : undefined;
  const order = shown ? back.data?.order : undefined;
  return (
    <div className={card.kind === "review" ? "try wideq" : "try"}>
      <div className="q">
        <Html className="question" html={card.front_html} />
        {card.kind === "review" && <Diff lines={card.lines ?? []} marks={marks} />}
      </div>
      <div className="a">
        {card.kind === "choice" && <Options card={card} chosen={chosen} onChoose={setChosen} marks={marks} />}
        {card.kind === "order" && <Steps steps={card.options ?? []} order={order} />}
        {shown && back.data && <Back card={card} back={back.data} told={false} />}
        <BackProblem error={back.error} onRetry={() => void back.refetch()} />
      </div>
      {!(shown && back.data) && (
        <div className="cardfoot">
          <span className="grow" />
          <ShowButton onShow={() => setShown(true)} loading={back.isLoading} />
        </div>
      )}
    </div>
  );
}

function ShowButton({ onShow, loading = false }: { onShow: () => void; loading?: boolean }) {
  return (
    <Button onClick={onShow} loading={loading}>
      Show the answer
    </Button>
  );
}

function BackProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error === null) return null;
  return <ProblemNote error={error} title="The answer did not load." onRetry={onRetry} />;
}
