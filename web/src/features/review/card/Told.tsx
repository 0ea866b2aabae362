import type { AnswerRead } from "../../../api/generated";
import { Evidence } from "./Evidence";
import { FollowUps } from "./FollowUps";
import { Proofs } from "./Proofs";

interface Props {
  answer: AnswerRead;
  /** Header names that the card asks for. */
  headers?: string[];
}

/** Under every answer: the run that shows it, what an interviewer asks next, and the proofs. */
export function Told({ answer: { back, evidence }, headers = [] }: Props) {
  return (
    <>
      {evidence && <Evidence evidence={evidence} headers={headers} />}
      <FollowUps followUps={back.follow_ups} />
      <Proofs proofs={back.proofs} />
    </>
  );
}
