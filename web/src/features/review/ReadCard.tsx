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
  const [shown, setShown] = useState(false);
  const runs = card.kind === "predict" || card.kind === "output";
  return (
    <div className="cardhost">
      {runs ? (
        <PredictCard card={card} foot={() => <ShowBack card={card} shown={shown} onShow={() => setShown(true)} />} />
      ) : (
        <AskedCard card={card} shown={shown} onShow={() => setShown(true)} />
      )}
    </div>
  );
}

interface Showing {
  card: CardRead;
  shown: boolean;
  onShow: () => void;
}

function AskedCard({ card, shown, onShow }: Showing) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const back = useQuery({ ...readCardBackOptions({ path: cardPath(card.slug) }), enabled: shown }).data;
  return (
    <div className="try">
      <div className="q">
        <Html className="question" html={card.front_html} />
        {card.kind === "review" && <Diff lines={card.lines ?? []} marks={shown ? back?.options : undefined} />}
      </div>
      <div className="a">
        {card.kind === "choice" && (
          <Options card={card} chosen={chosen} onChoose={setChosen} marks={shown ? back?.options : undefined} />
        )}
        {card.kind === "order" && <Steps steps={card.options ?? []} order={shown ? back?.order : undefined} />}
        <ShowBack card={card} shown={shown} onShow={onShow} />
      </div>
    </div>
  );
}

function ShowBack({ card, shown, onShow }: Showing) {
  const back = useQuery({ ...readCardBackOptions({ path: cardPath(card.slug) }), enabled: shown });
  if (back.data && shown) return <Back card={card} back={back.data} />;
  return (
    <div className="backbar">
      {back.isError && (
        <ProblemNote error={back.error} title="The answer did not load." onRetry={() => void back.refetch()} />
      )}
      <Button onClick={onShow} loading={back.isLoading}>
        Show the answer
      </Button>
    </div>
  );
}
