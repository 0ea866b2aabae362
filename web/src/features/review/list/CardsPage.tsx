import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";

import { listMyCardsOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Segments } from "../../../ui/Segments";
import { Waiting } from "../../../ui/Waiting";
import { counted } from "../../../ui/words";
import { Page } from "../../system/Page";
import { CardsTable } from "./CardsTable";
import { ChangeNotice } from "./ChangeNotice";
import { EMPTY, FILTER_WORD } from "./filters";
import { FILTERS } from "./names";
import { useCardChange } from "./useCardChange";
import "./list.css";

/** One's cards: what is due, set aside or flagged, each with its way back. */
export function CardsPage() {
  const { state = "all", topic } = useSearch({ from: "/review/cards" });
  const navigate = useNavigate();
  const cards = useQuery({ ...listMyCardsOptions({ query: { topic: topic ?? null, state: state === "all" ? null : state } }), staleTime: 0 });
  const change = useCardChange();
  const { data } = cards;
  return (
    <Page title="Your cards">
      <main className="wrap" id="main">
        <div className="pagehead">
          <div>
            <h1>Your cards</h1>
            <p>Set aside, flagged, forgotten too often: nothing is lost, and each can come back.</p>
          </div>
          <LinkButton to="/review">Review</LinkButton>
        </div>
        <div className="cardfilter">
          <Segments
            label="Show"
            size="small"
            value={state}
            options={FILTERS.map((value) => ({ value, label: FILTER_WORD[value] }))}
            onChange={(value) => void navigate({ to: "/review/cards", search: { ...(topic ? { topic } : {}), ...(value === "all" ? {} : { state: value }) }, replace: true })}
          />
          {data && <span className="meta">{counted(data.length, "card")}</span>}
        </div>
        <ChangeNotice change={change} />
        {cards.isPending && <Waiting rows={8} label="Loading your cards" />}
        {cards.isError && <ProblemNote error={cards.error} title="Your cards did not load." onRetry={() => void cards.refetch()} />}
        {data?.length === 0 && (
          <div className="empty">
            <h2>{state === "all" ? "No cards yet" : "None"}</h2>
            <p>{EMPTY[state]}</p>
          </div>
        )}
        {data && data.length > 0 && <CardsTable cards={data} change={change} />}
      </main>
    </Page>
  );
}
