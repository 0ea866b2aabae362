import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";

import type { AnswerRead, CardRead } from "../../api/generated";
import { Html } from "../../ui/Html";
import { ProblemNote } from "../../ui/ProblemNote";
import { AnswerForm } from "./AnswerForm";
import { Evidence } from "./Evidence";
import { PartsTable } from "./PartsTable";
import { SendLine } from "./SendLine";
import { usePrediction } from "./usePrediction";
import "./card.css";

interface Props {
  card: CardRead;
  /** Above the question: what kind of card it is, where it stands alone. */
  bar?: ReactNode;
  /** Below the answer. It may offer one step, which is the primary once there is a verdict. */
  foot?: (answered: boolean) => ReactNode;
}

/** A question that running the program answers: at the left what is asked and said, at the right what came back. */
export function PredictCard({ card, bar, foot }: Props) {
  const prediction = usePrediction(card);
  const { answer, parts } = prediction;
  const what = card.kind === "output" ? "It printed" : "The app answered";
  return (
    <div className="try">
      <div className="q">
        {bar}
        <Html className="question" html={card.front_html} />
        {(card.requests ?? []).length > 0 && <SendLine requests={card.requests ?? []} />}
        <AnswerForm
          parts={parts}
          values={prediction.said}
          onChange={prediction.say}
          onCheck={prediction.check}
          onGiveUp={prediction.giveUp}
          onAgain={answer && prediction.again}
          busy={prediction.busy}
        />
      </div>
      <div className="a">
        <div className="cardbar" role="status">
          {answer ? <Word answer={answer} /> : <Before kind={card.kind} busy={prediction.busy} />}
        </div>
        <div className="in">
          <PartsTable parts={parts} said={prediction.said} graded={answer?.parts ?? null} gotTitle={what} />
          {answer && <Html className="why" html={answer.answer_html} />}
          {prediction.error !== null && (
            <ProblemNote error={prediction.error} title="The answer was not graded." onRetry={prediction.check} />
          )}
        </div>
        {answer && <Evidence answer={answer} headers={parts.flatMap((part) => part.split("header:")[1] ?? [])} />}
        {foot?.(answer !== undefined)}
      </div>
    </div>
  );
}

function Word({ answer }: { answer: AnswerRead }) {
  const right = answer.parts.filter((part) => part.same).length;
  const Glyph = answer.right ? CircleCheck : CircleX;
  const unit = answer.parts.length === 1 ? "part" : "parts";
  return (
    <>
      <span className={answer.right ? "word pass" : "word fail"}>
        <Glyph aria-hidden="true" />
        {answer.right ? "As you said" : "Not this one"}
      </span>
      <span>
        {right} of {answer.parts.length} {unit} right
      </span>
    </>
  );
}

function Before({ kind, busy }: { kind: CardRead["kind"]; busy: boolean }) {
  if (busy) return <span>{kind === "output" ? "Running the script" : "Serving the app and calling it"}</span>;
  return (
    <span>
      {kind === "output"
        ? "The script runs when you check. What it prints decides."
        : "The app is served and called when you check. Its answer decides."}
    </span>
  );
}
