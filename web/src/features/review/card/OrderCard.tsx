import { Html } from "../../../ui/Html";
import { capital, counted } from "../../../ui/words";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { OrderedSteps } from "./OrderedSteps";
import { Refused } from "./Refused";
import { Steps } from "./Steps";
import { Told } from "./Told";
import { Verdict } from "./Verdict";

/** Steps to be put in order: by the handle, by the keys, or by the arrows of a row. */
export default function OrderCard({ card, answering, note, frame }: CardProps) {
  const { said, answer, say, busy } = answering;
  const steps = card.options ?? [];
  const misplaced = (answer?.order ?? []).filter((step) => !step.in_order).length;
  return (
    <CardFrame
      {...frame}
      below={answer && <Told answer={answer} />}
      right={
        <>
          <AnswerBar
            answering={answering}
            verdict={
              answer && (
                <Verdict right={answer.right === true} word={verdictWord(misplaced)}>
                  {steps.length - misplaced} of {steps.length} in order
                </Verdict>
              )
            }
          >
            The first at the top. They are shuffled here.
          </AnswerBar>
          {answer ? (
            <OrderedSteps steps={answer.order} />
          ) : (
            <Steps steps={steps} order={said.order} locked={busy} onOrder={(order) => say({ order })} />
          )}
          {answer && (
            <div className="in">
              <Html className="why" html={answer.back.answer_html} />
            </div>
          )}
          <Refused answering={answering} />
          {!answer && note}
        </>
      }
    />
  );
}

function verdictWord(misplaced: number): string {
  if (misplaced === 0) return "As you said";
  return `${capital(counted(misplaced, "step"))} ${misplaced === 1 ? "is" : "are"} out of place`;
}
