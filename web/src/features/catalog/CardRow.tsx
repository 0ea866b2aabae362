import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import type { CardSummary } from "../../api/generated";
import { readCardOptions } from "../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../ui/Inline";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { levelWord } from "../../ui/words";
import { cardPath, KIND_WORD } from "../review/cardSlug";
import { useHashTarget } from "./useHashTarget";

const TopicCard = lazy(() => import("../review/TopicCard"));

/** A card of the topic as a row, which opens in place. The address `#card-NAME` opens it too. */
export function CardRow({ card }: { card: CardSummary }) {
  const id = `card-${cardPath(card.slug).card}`;
  const named = useLocation({ select: ({ hash }) => hash === id });
  const [open, setOpen] = useState(named);
  // The address may come to name it while the page is open: a result of the search does that.
  const [before, setBefore] = useState(named);
  if (named !== before) {
    setBefore(named);
    if (named) setOpen(true);
  }
  return (
    <li id={id} className={open ? "open" : undefined}>
      <button
        type="button"
        className="row-link"
        aria-expanded={open}
        aria-controls={`${id}-body`}
        onClick={() => setOpen(!open)}
      >
        <span className="label k">{KIND_WORD[card.kind]}</span>
        <span>
          <Inline text={card.title} />
        </span>
        <span className="w">
          {levelWord(card.level)}
          <ChevronDown aria-hidden="true" />
        </span>
      </button>
      <div id={`${id}-body`} hidden={!open}>
        {open && <OpenCard slug={card.slug} rowId={id} />}
      </div>
    </li>
  );
}

function OpenCard({ slug, rowId }: { slug: string; rowId: string }) {
  const card = useQuery(readCardOptions({ path: cardPath(slug) }));
  useHashTarget(card.data !== undefined, rowId);
  if (card.data) {
    return (
      <Suspense fallback={<Waiting rows={5} label="Loading the card" />}>
        <TopicCard card={card.data} />
      </Suspense>
    );
  }
  if (card.isError) {
    return <ProblemNote error={card.error} title="The card did not load." onRetry={() => void card.refetch()} />;
  }
  return <Waiting rows={5} label="Loading the card" />;
}
