import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";

import type { CardRead, NextRead } from "../../../api/generated";
import { isProblem } from "../../../api/problem";
import { Html } from "../../../ui/Html";
import { levelWord } from "../../../ui/words";
import { topicParams } from "../../catalog/topicState";
import { splitAsk } from "../card/ask";
import { AskActions } from "../card/AskActions";
import { CardView } from "../card/CardView";
import { Grades } from "../card/Grades";
import { gradesOf } from "../card/shownGrades";
import { useAnswering } from "../card/useAnswering";
import { useGrading } from "../card/useGrading";
import { KIND_WORD } from "../cardSlug";
import { CardTools } from "./CardTools";
import { GradeBar } from "./GradeBar";
import { LineDown } from "./LineDown";
import { sitting } from "./sitting";

interface Props {
  card: CardRead;
  next: NextRead;
  onNext: () => void;
  /** The next card is on its way. */
  leaving: boolean;
}

/** The card that is asked now: the question above it, the grades below. */
export function SessionCard({ card, next, onNext, leaving }: Props) {
  const answering = useAnswering(card);
  const { answer, ended } = answering;
  const grading = useGrading(card, answering, (review) => {
    sitting().add({ card: card.slug, again: review.grade === 1 }, new Date(review.answered_at));
    onNext();
  });
  const ask = useMemo(() => splitAsk(card.front_html), [card.front_html]);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => question.current?.focus({ preventScroll: true }), []);
  const error = answering.error ?? grading.error;
  const shown = answer && gradesOf(card, answer, answering.ticked);
  return (
    <>
      <main className="wrap revmain" id="main">
        <div className="ask">
          <h1 ref={question} tabIndex={-1} id="question">
            <Html html={ask.question || card.title} inline />
          </h1>
          <span className="meta about">
            <span>{KIND_WORD[card.kind]}</span>
            <Link to="/topics/$section/$topic" params={topicParams(card.topic)} hash={`card-${card.slug.split("/")[2] ?? ""}`}>
              {card.topic_title}
            </Link>
            <span>{levelWord(card.level)}</span>
          </span>
        </div>
        <LineDown grading={grading} />
        <div className="cardhost">
          <CardView card={card} answering={answering} frame={{ front: ask.rest, asked: "question" }} />
        </div>
      </main>
      <GradeBar
        tools={<CardTools card={card} state={next.state} onGone={onNext} />}
        note={shown && ended ? shown.why : next.reason}
      >
        {ended && shown && shown.grades.length > 0 && !isGone(error) && <Grades shown={shown} busy={grading.busy || leaving} onGrade={grading.grade} />}
        {(isGone(error) || shown?.grades.length === 0) && (
          <Button variant="filled" data-key="space enter" onClick={onNext} loading={leaving}>
            Next card <kbd>Space</kbd>
          </Button>
        )}
        {!ended && !isGone(error) && <AskActions card={card} answering={answering} keys />}
      </GradeBar>
    </>
  );
}

const GONE: ReadonlySet<string> = new Set(["card_changed", "card_withheld", "card_suspended", "card_already_graded", "card_unknown"]);

/** The card can no longer be graded: what the server said stands on the page, and the next one is asked for. */
function isGone(error: unknown): boolean {
  return isProblem(error) && GONE.has(error.code);
}
