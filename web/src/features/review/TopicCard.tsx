import { Button } from "@mantine/core";
import { RotateCcw } from "lucide-react";

import type { CardRead, ReviewRead } from "../../api/generated";
import { ProblemNote } from "../../ui/ProblemNote";
import { AskActions } from "./card/AskActions";
import { CardView } from "./card/CardView";
import { dateWords, dueIn } from "./card/dueWords";
import { Grades } from "./card/Grades";
import { gradesOf } from "./card/shownGrades";
import { type Answering, useAnswering } from "./card/useAnswering";
import { type Grading, useGrading } from "./card/useGrading";

/** A card answered in place, on its topic's page; a grade puts it into the queue. */
export default function TopicCard({ card }: { card: CardRead }) {
  const answering = useAnswering(card);
  const grading = useGrading(card, answering);
  return (
    <div className="cardhost">
      <CardView card={card} answering={answering} frame={{ front: card.front_html, foot: <Foot card={card} answering={answering} grading={grading} /> }} />
      {grading.error !== null && <ProblemNote error={grading.error} title="This grade was not taken." />}
    </div>
  );
}

interface FootProps {
  card: CardRead;
  answering: Answering;
  grading: Grading;
}

function Foot({ card, answering, grading }: FootProps) {
  const { answer, ended, ticked } = answering;
  const again = () => {
    grading.reset();
    answering.again();
  };
  if (grading.review) {
    return (
      <>
        <span className="grow meta" role="status">
          {comesBack(grading.review)}
        </span>
        <AgainButton onAgain={again} />
      </>
    );
  }
  if (!answer || !ended) {
    return (
      <>
        <span className="grow" />
        <AskActions card={card} answering={answering} />
      </>
    );
  }
  const shown = gradesOf(card, answer, ticked);
  return (
    <>
      <span className="grow meta" role="status">
        {grading.waiting ? "The server does not answer. Your grade is kept and sent again." : shown.why}
      </span>
      {shown.grades.length > 0 ? <Grades shown={shown} busy={grading.busy} onGrade={grading.grade} /> : <AgainButton onAgain={again} />}
    </>
  );
}

function AgainButton({ onAgain }: { onAgain: () => void }) {
  return (
    <Button variant="subtle" leftSection={<RotateCcw />} onClick={onAgain}>
      Answer again
    </Button>
  );
}

function comesBack({ state }: ReviewRead): string {
  if (state.due_at === null) return "It is in your reviews.";
  const soon = new Date(state.due_at).getTime() - Date.now() < 86_400_000;
  return `It comes back ${dueIn(state.due_at)}${soon ? "" : `, on ${dateWords(state.due_at)}`}.`;
}
