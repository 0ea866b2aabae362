import type { OptionVerdict } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { plural } from "../../../ui/words";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { Diff } from "./Diff";
import { MarkedLines } from "./MarkedLines";
import { Refused } from "./Refused";
import { Told } from "./Told";
import { Verdict } from "./Verdict";
import { Verdicts } from "./Verdicts";

/** A change to be reviewed: mark what must not be merged. Marking a fine line costs. */
export default function ReviewCard({ card, answering, note, frame }: CardProps) {
  const { said, answer, say, busy } = answering;
  const lines = card.lines ?? [];
  const verdicts = answer?.options;
  const toggle = (id: string) =>
    say({ marked: said.marked.includes(id) ? said.marked.filter((each) => each !== id) : [...said.marked, id] });
  return (
    <CardFrame
      {...frame}
      wide
      left={<Diff lines={lines} verdicts={verdicts ?? []} marked={said.marked} onMark={answer || busy ? undefined : toggle} />}
      below={answer && <Told answer={answer} />}
      right={
        <>
          <AnswerBar answering={answering} verdict={verdicts && <Found verdicts={verdicts} marked={said.marked.length} right={answer.right === true} />}>
            <strong>Mark what must not be merged</strong>
          </AnswerBar>
          {answer ? (
            <>
              <Verdicts lines={lines} verdicts={answer.options} />
              <div className="in">
                <Html className="why" html={answer.back.answer_html} />
              </div>
            </>
          ) : (
            <div className="in">
              <MarkedLines lines={lines} marked={said.marked} onUnmark={toggle} />
              <Refused answering={answering} />
              {note}
            </div>
          )}
        </>
      }
    />
  );
}

interface FoundProps {
  verdicts: OptionVerdict[];
  /** How many lines were marked. */
  marked: number;
  right: boolean;
}

function Found({ verdicts, marked, right }: FoundProps) {
  const defects = verdicts.filter((verdict) => verdict.right);
  const found = defects.filter((verdict) => verdict.chosen).length;
  const wasted = marked - found;
  return (
    <Verdict right={right} word={`${found} of ${plural(defects.length, "defect")}`}>
      {wasted > 0 && `and ${plural(wasted, "fine line")} marked`}
    </Verdict>
  );
}
