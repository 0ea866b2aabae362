import type { CardBack, CardRead } from "../../api/generated";
import { Html } from "../../ui/Html";
import { Defects } from "./Defects";
import { FollowUps } from "./FollowUps";
import { ListenFor } from "./ListenFor";
import { Proofs } from "./Proofs";

/** The answer, why, what an interviewer asks next, and the proofs. */
export function Back({ card, back }: { card: CardRead; back: CardBack }) {
  return (
    <div className="cardback">
      {card.kind === "review" && <Defects lines={card.lines ?? []} marks={back.options ?? []} />}
      {card.kind === "spoken" && <ListenFor points={back.listen_for ?? []} />}
      <div className="answertext" role="status">
        {card.kind === "short" && (
          <p className="accepted">
            <span className="label">Taken as right</span> {(back.answers ?? []).join(", ")}
          </p>
        )}
        <Html className="why" html={back.answer_html} />
      </div>
      {back.fix_html && <Html className="fixdiff" html={back.fix_html} />}
      <FollowUps followUps={back.follow_ups} />
      <Proofs proofs={back.proofs} />
    </div>
  );
}
