import type { CardBack, CardRead } from "../../api/generated";
import { CodeBlock } from "../../ui/CodeBlock";
import { Html } from "../../ui/Html";
import { Defects } from "./Defects";
import { FollowUps } from "./FollowUps";
import { ListenFor } from "./ListenFor";
import { Proofs } from "./Proofs";

interface Props {
  card: CardRead;
  back: CardBack;
  /** The answer stands above already. */
  told: boolean;
}

/** The answer, why, what an interviewer asks next, and the proofs. */
export function Back({ card, back, told }: Props) {
  return (
    <div className="cardback">
      {card.kind === "review" && <Defects lines={card.lines ?? []} marks={back.options ?? []} />}
      {card.kind === "spoken" && <ListenFor points={back.listen_for ?? []} />}
      {back.fix_html && <Fix html={back.fix_html} />}
      {!told && (
        <div className="answertext" role="status">
          {card.kind === "short" && (
            <p className="accepted">
              <span className="label">Taken as right</span> {(back.answers ?? []).join(", ")}
            </p>
          )}
          {back.expect && (
            <pre className="expect" tabIndex={0} role="group" aria-label={card.kind === "output" ? "It prints" : "It answers"}>
              {back.expect}
            </pre>
          )}
          <Html className="why" html={back.answer_html} />
        </div>
      )}
      <FollowUps followUps={back.follow_ups} />
      <Proofs proofs={back.proofs} />
    </div>
  );
}

function Fix({ html }: { html: string }) {
  return (
    <div className="diff">
      <CodeBlock html={html} label="The fix" />
    </div>
  );
}
