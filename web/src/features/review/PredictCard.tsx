import { Button } from "@mantine/core";
import { CircleCheck, CircleX, RotateCcw } from "lucide-react";
import { type ReactNode, useId } from "react";

import type { AnswerRead, CardRead } from "../../api/generated";
import { Html } from "../../ui/Html";
import { ProblemNote } from "../../ui/ProblemNote";
import { AnswerForm } from "./AnswerForm";
import { Evidence } from "./Evidence";
import { PartsTable } from "./PartsTable";
import { SendLine } from "./SendLine";
import { isUnreadable, type Prediction, usePrediction } from "./usePrediction";
import "./card.css";

interface Props {
  card: CardRead;
  /** Above the question: what kind of card it is, where it stands alone. */
  bar?: ReactNode;
  /** Under the fields, before there is an answer. */
  note?: ReactNode;
  /** At the left of the foot. */
  extra?: ReactNode;
  /** The step to take once there is a verdict; it is the primary then. */
  next?: ReactNode;
  /** Under the answer. */
  below?: (answered: boolean) => ReactNode;
}

/** A question that running the program answers: at the left what is asked, at the right what you say and what came back. */
export function PredictCard({ card, bar, note, extra, next, below }: Props) {
  const prediction = usePrediction(card);
  const { answer, busy } = prediction;
  const form = useId();
  return (
    <div className="try">
      <div className="q">
        {bar}
        <Html className="question" html={card.front_html} />
        {(card.requests ?? []).length > 0 && <SendLine requests={card.requests ?? []} />}
      </div>
      <div className="a">
        <div className="cardbar" role="status">
          {answer ? <Word answer={answer} /> : <Before kind={card.kind} busy={busy} />}
        </div>
        {answer ? (
          <Answered answer={answer} kind={card.kind} />
        ) : (
          <div className="in">
            <AnswerForm id={form} prediction={prediction} />
            {prediction.error !== null && !isUnreadable(prediction.error) && (
              <ProblemNote error={prediction.error} title="This answer was not graded." />
            )}
            {note}
          </div>
        )}
        {below?.(answer !== undefined)}
      </div>
      <div className="cardfoot">
        <span className="grow">{extra}</span>
        {answer ? (
          <>
            <Button variant="subtle" leftSection={<RotateCcw />} onClick={prediction.again}>
              Answer again
            </Button>
            {next}
          </>
        ) : (
          <Ask form={form} prediction={prediction} />
        )}
      </div>
    </div>
  );
}

function Ask({ form, prediction }: { form: string; prediction: Prediction }) {
  return (
    <>
      <Button variant="subtle" onClick={prediction.giveUp} disabled={prediction.busy}>
        I don&apos;t know
      </Button>
      <Button variant="filled" type="submit" form={form} disabled={!prediction.ready} loading={prediction.busy}>
        Check
      </Button>
    </>
  );
}

function Answered({ answer, kind }: { answer: AnswerRead; kind: CardRead["kind"] }) {
  const headers = answer.parts.flatMap(({ part }) => part.split("header:")[1] ?? []);
  return (
    <>
      <div className="in">
        <PartsTable parts={answer.parts} gotTitle={kind === "output" ? "It printed" : "The app answered"} />
        <Html className="why" html={answer.back.answer_html} />
      </div>
      {answer.evidence && <Evidence run={answer.evidence} headers={headers} />}
    </>
  );
}

function Word({ answer }: { answer: AnswerRead }) {
  const right = answer.parts.filter((part) => part.same).length;
  const Glyph = answer.right ? CircleCheck : CircleX;
  return (
    <>
      <span className={answer.right ? "word pass" : "word fail"}>
        <Glyph aria-hidden="true" />
        {answer.right ? "As you said" : "Not this one"}
      </span>
      <span>
        {right} of {answer.parts.length} parts right
      </span>
    </>
  );
}

function Before({ kind, busy }: { kind: CardRead["kind"]; busy: boolean }) {
  const output = kind === "output";
  if (busy) return <span>{output ? "Running the script" : "Serving the app and calling it"}</span>;
  return (
    <>
      <strong>Your answer</strong>
      <span>{output ? "Graded by running the script." : "Graded by the app itself."}</span>
    </>
  );
}
