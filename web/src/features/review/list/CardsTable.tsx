import { Link } from "@tanstack/react-router";

import type { CardStateRead } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";
import { topicParams } from "../../catalog/topicState";
import { useTopicTitles } from "../../catalog/useTopicTitles";
import { cardPath, KIND_WORD } from "../cardSlug";
import { CardActions } from "./CardActions";
import { FlagNote } from "./FlagNote";
import { stateWords } from "./filters";
import type { CardChange } from "./useCardChange";

interface Props {
  cards: CardStateRead[];
  change: CardChange;
}

/** A row a card: what it asks, what is so with it, and what can be done. */
export function CardsTable({ cards, change }: Props) {
  const titleOf = useTopicTitles();
  return (
    <table className="table mycards">
      <thead>
        <tr>
          <th>Card</th>
          <th>Comes back</th>
          <th className="right">Recall</th>
          <th className="right">Forgotten</th>
          <th>
            <span className="vh">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.card}>
            <td className="what">
              <Link to="/topics/$section/$topic" params={topicParams(card.topic)} hash={`card-${cardPath(card.card).card}`}>
                <Inline text={card.title} />
              </Link>
              <span className="meta">
                {KIND_WORD[card.kind]}, {titleOf(card.topic)}
                {card.changed && ", changed since you graded it"}
                {card.queued_for !== null && (
                  <>
                    , named by a mistake: <Inline text={card.queued_for} />
                  </>
                )}
              </span>
              {card.flagged && <FlagNote card={card} change={change} />}
            </td>
            <td>{stateWords(card)}</td>
            <td className="right num">{card.recall === null ? <span className="ink3">unknown</span> : `${Math.round(card.recall * 100)}\u00a0%`}</td>
            <td className="right num">{card.lapses === 0 ? "" : `${card.lapses}×`}</td>
            <td className="right">
              <CardActions card={card} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
