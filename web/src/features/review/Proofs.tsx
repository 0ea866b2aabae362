import type { ProofRead } from "../../api/generated";
import { CodeBlock } from "../../ui/CodeBlock";
import { Inline } from "../../ui/Inline";
import { ProofLine } from "../../ui/ProofLine";

/** The claims that stand behind an answer, each with the program that asserts it. */
export function Proofs({ proofs }: { proofs: ProofRead[] }) {
  return (
    <div className="proofs">
      {proofs.map((proof) => (
        <details key={proof.name}>
          <summary>
            <ProofLine>
              Proof: <Inline text={proof.claim} />
            </ProofLine>
            <span className="show">The program</span>
          </summary>
          <CodeBlock html={proof.html} label={`The proof ${proof.name}`} />
        </details>
      ))}
    </div>
  );
}
