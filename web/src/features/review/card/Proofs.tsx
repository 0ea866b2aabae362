import type { ProofRead } from "../../../api/generated";
import { Proof } from "./Proof";

/** The claims that stand behind an answer, each with the program that asserts it. */
export function Proofs({ proofs }: { proofs: ProofRead[] }) {
  return (
    <div className="proofs">
      {proofs.map((proof) => (
        <Proof key={proof.name} proof={proof} />
      ))}
    </div>
  );
}
