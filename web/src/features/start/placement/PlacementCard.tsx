import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";

import type { CardRead, PlacementRead } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { splitAsk } from "../../review/card/ask";
import { CardView } from "../../review/card/CardView";
import { useKeys } from "../../review/session/useKeys";
import { usePlacementAnswering } from "./usePlacementAnswering";

interface Props {
  card: CardRead;
  note: string;
  onAnswered: (placement: PlacementRead) => void;
  /** Another tab has answered this card. */
  onElsewhere: () => void;
}

/** One question, in the frame of every card. It is not graded here; "I don't know" is an answer. */
export function PlacementCard({ card, note, onAnswered, onElsewhere }: Props) {
  const answering = usePlacementAnswering(card, { onAnswered, onElsewhere });
  const { busy, ready, check, giveUp } = answering;
  const ask = useMemo(() => splitAsk(card.front_html), [card.front_html]);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => question.current?.focus({ preventScroll: true }), []);
  useKeys();
  return (
    <>
      <main className="wrap revmain" id="main">
        <div className="ask">
          <h1 ref={question} tabIndex={-1} id="question">
            <Html html={ask.question || card.title} inline />
          </h1>
          <span className="meta">{card.topic_title}</span>
        </div>
        <div className="cardhost">
          <CardView card={card} answering={answering} frame={{ front: ask.rest, asked: "question" }} />
        </div>
        <p className="meta placenote">{note}</p>
      </main>
      <div className="gradebar" role="region" aria-label="Your answer">
        <div className="wrap">
          <span className="meta not-narrow">A guess widens the range. “I don&apos;t know” narrows it.</span>
          <div className="acts">
            <Button size="lg" data-key="0" onClick={giveUp} disabled={busy}>
              I don&apos;t know <kbd className="not-narrow">{card.kind === "choice" ? "0" : "Esc 0"}</kbd>
            </Button>
            <Button size="lg" variant="filled" data-key="enter" onClick={check} disabled={!ready} loading={busy}>
              Answer <kbd className="not-narrow">Enter</kbd>
            </Button>
          </div>
          <span className="meta right not-narrow">No time limit</span>
        </div>
      </div>
    </>
  );
}
