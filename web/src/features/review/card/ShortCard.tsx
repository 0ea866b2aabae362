import { TextInput } from "@mantine/core";

import { Html } from "../../../ui/Html";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { Refused } from "./Refused";
import { Told } from "./Told";
import { Verdict } from "./Verdict";

/** One word, number or name; the accepted spellings are shown afterwards. */
export default function ShortCard({ card, answering, note, frame }: CardProps) {
  const { said, answer, ready, busy, check, say } = answering;
  return (
    <CardFrame
      {...frame}
      below={answer && <Told answer={answer} />}
      right={
        <>
          <AnswerBar
            answering={answering}
            verdict={answer && <Verdict right={answer.right === true} word={answer.right ? "As you said" : "Not this one"}>{said.text && `You said: ${said.text}`}</Verdict>}
          >
            <strong>Your answer</strong>
            <span>A word, a number or a name.</span>
          </AnswerBar>
          <div className="in">
            {answer ? (
              <>
                <p className="accepted">
                  <span className="label">Taken as right</span> {(answer.back.answers ?? []).join(", ")}
                </p>
                <Html className="why" html={answer.back.answer_html} />
              </>
            ) : (
              <form
                className="answerform"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (ready && !busy) check();
                }}
              >
                <TextInput
                  id={`short-${card.slug}`}
                  className="part tall"
                  label="Your answer"
                  value={said.text}
                  readOnly={busy}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  classNames={{ input: "mono" }}
                  onChange={(event) => say({ text: event.target.value })}
                />
              </form>
            )}
            <Refused answering={answering} />
            {!answer && note}
          </div>
        </>
      }
    />
  );
}
