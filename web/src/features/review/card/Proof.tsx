import { useState } from "react";

import type { ProofRead } from "../../../api/generated";
import { CodeBlock } from "../../../ui/CodeBlock";
import { Inline } from "../../../ui/Inline";
import { ProofLine } from "../../../ui/ProofLine";

/** A claim and the program that asserts it. */
export function Proof({ proof }: { proof: ProofRead }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="proofrow">
      <div className="prooftop">
        <ProofLine>
          Proof: <Inline text={proof.claim} />
        </ProofLine>
        <button type="button" className="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
          The program
        </button>
      </div>
      {open && <CodeBlock html={proof.html} label={`The proof ${proof.name}`} />}
    </div>
  );
}
