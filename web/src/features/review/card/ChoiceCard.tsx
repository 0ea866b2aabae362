import { Html } from "../../../ui/Html";
import { plural } from "../../../ui/words";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { Options } from "./Options";
import { Refused } from "./Refused";
import { Told } from "./Told";
import { Verdict } from "./Verdict";

/** One or several options are right; afterwards every option says why. */
export default function ChoiceCard({ card, answering, note, frame }: CardProps) {
  const { said, answer } = answering;
  const verdicts = answer?.options;
  const agreed = verdicts?.filter((verdict) => verdict.right === verdict.chosen).length ?? 0;
  return (
    <CardFrame
      {...frame}
      below={
        answer && (
          <>
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
              answer && (
                <Verdict right={answer.right === true} word={answer.right ? "As you said" : "Not this one"}>
                  {agreed} of {plural(verdicts?.length ?? 0, "option")} right
                </Verdict>
              )
            }
          >
            {card.several ? "Choose all that are right." : "One is right."}
          </AnswerBar>
          <Options
            card={card}
            chosen={said.marked}
            onChoose={(marked) => answering.say({ marked })}
            verdicts={verdicts}
            locked={answering.busy}
          />
          <Refused answering={answering} />
          {!answer && note}
        </>
      }
    />
  );
}
