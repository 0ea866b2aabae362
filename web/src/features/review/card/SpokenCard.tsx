import { Textarea } from "@mantine/core";

import { Html } from "../../../ui/Html";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { Clock } from "./Clock";
import { Refused } from "./Refused";
import { Rubric } from "./Rubric";
import { toPoint } from "./score";
import { Told } from "./Told";

/** Answered aloud or in writing; then one ticks oneself what was said, and the follow-ups open one by one. */
export default function SpokenCard({ card, answering, note, frame }: CardProps) {
  const { said, answer, say, busy, ticked, tick } = answering;
  return (
    <CardFrame
      {...frame}
      left={!answer && <Clock />}
      below={
        answer && (
          <>
            {said.text.trim() !== "" && (
              <div className="yours">
                <span className="label">You wrote</span>
                <p>{said.text}</p>
              </div>
            )}
            <div className="in">
              <Html className="why" html={answer.back.answer_html} />
            </div>
            <Told answer={answer} />
          </>
        )
      }
      right={
        <>
          <AnswerBar
            answering={answering}
            verdict={
              <>
                <strong>What did you say?</strong>
                <span>Tick what you said, red flags too.</span>
              </>
            }
          >
            <strong>Your answer</strong>
            <span>You score yourself.</span>
          </AnswerBar>
          {answer ? (
            <Rubric points={(answer.back.listen_for ?? []).map(toPoint)} said={ticked} onSaid={tick} />
          ) : (
            <div className="in">
              <Textarea
                id={`spoken-${card.slug}`}
                label="Or type it"
                placeholder="What you would say"
                description="Kept with your answer."
                rows={5}
                value={said.text}
                readOnly={busy}
                onChange={(event) => say({ text: event.target.value })}
              />
              <Refused answering={answering} />
              {note}
            </div>
          )}
        </>
      }
    />
  );
}
