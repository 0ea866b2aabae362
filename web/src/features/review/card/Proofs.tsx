import type { ProofRead } from "../../../api/generated";
import { Proof } from "./Proof";

interface Props {
  /** `section/topic` */
  topic: string;
  proofs: ProofRead[];
}

/** The claims that stand behind an answer, each with the program that asserts it. */
export function Proofs({ topic, proofs }: Props) {
  return (
    <div className="proofs">
      {proofs.map((proof, index) => (
        <Proof key={proof.name} topic={topic} proof={proof} first={index === 0} />
      ))}
    </div>
  );
}
