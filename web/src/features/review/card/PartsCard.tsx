import { Html } from "../../../ui/Html";
import { plural } from "../../../ui/words";
import { AnswerBar } from "./AnswerBar";
import { AnswerForm } from "./AnswerForm";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { PartsTable } from "./PartsTable";
import { Refused } from "./Refused";
import { SendLine } from "./SendLine";
import { Told } from "./Told";
import { Verdict } from "./Verdict";

/** A question that running the program answers, part by part: the response of an app, or what a script prints. */
export default function PartsCard({ card, answering, note, frame }: CardProps) {
  const { answer } = answering;
  const output = card.kind === "output";
  return (
    <CardFrame
      {...frame}
      left={(card.requests ?? []).length > 0 && <SendLine requests={card.requests ?? []} />}
      right={
        <>
          <AnswerBar answering={answering} verdict={answer && <Heard parts={answer.parts} right={answer.right === true} />}>
            <strong>Your answer</strong>
            <span>{output ? "Compared with what the script printed." : "Compared with what the app answered."}</span>
          </AnswerBar>
          {answer ? (
            <>
              <div className="in">
                <PartsTable parts={answer.parts} gotTitle={output ? "It printed" : "The app answered"} />
                <Html className="why" html={answer.back.answer_html} />
              </div>
              <Told answer={answer} headers={headersOf(answer.parts)} />
            </>
          ) : (
            <div className="in">
              <AnswerForm card={card} answering={answering} />
              <Refused answering={answering} />
              {note}
            </div>
          )}
        </>
      }
    />
  );
}

function headersOf(parts: { part: string }[]): string[] {
  return parts.flatMap(({ part }) => part.split("header:")[1] ?? []);
}

function Heard({ parts, right }: { parts: { same: boolean }[]; right: boolean }) {
  return (
    <Verdict right={right} word={right ? "As you said" : "Not this one"}>
      {parts.filter((part) => part.same).length} of {plural(parts.length, "part")} right
    </Verdict>
  );
}
