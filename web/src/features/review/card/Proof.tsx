import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { CircleX, Play } from "lucide-react";
import { useState } from "react";

import type { ProofRead, ProofRunRead } from "../../../api/generated";
import { createProofRunMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { CodeBlock } from "../../../ui/CodeBlock";
import { Inline } from "../../../ui/Inline";
import { ProblemNote } from "../../../ui/ProblemNote";
import { ProofLine } from "../../../ui/ProofLine";
import { duration } from "../../../ui/words";
import { ranWhen } from "./dueWords";

interface Props {
  topic: string;
  proof: ProofRead;
  /** `P` runs the first one. */
  first: boolean;
}

/** A claim, the program that asserts it, and its output when it is run now. */
export function Proof({ topic, proof, first }: Props) {
  const [open, setOpen] = useState(false);
  const run = useMutation(createProofRunMutation());
  const [section = "", name = ""] = topic.split("/");
  const start = () => {
    setOpen(true);
    run.mutate({ path: { section, topic: name, name: proof.name } });
  };
  return (
    <div className="proofrow">
      <div className="prooftop">
        <ProofLine>
          Proof: <Inline text={proof.claim} />
        </ProofLine>
        <span className="proofacts">
          <button type="button" className="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
            The program
          </button>
          <Button size="xs" leftSection={<Play />} loading={run.isPending} onClick={start} data-key={first ? "p" : undefined}>
            Run it
          </Button>
        </span>
      </div>
      {open && (
        <>
          <CodeBlock html={proof.html} label={`The proof ${proof.name}`} />
          <div role="status">
            {run.isError && <ProblemNote error={run.error} title="The proof was not run." />}
            {run.data && <Ran run={run.data} />}
          </div>
        </>
      )}
    </div>
  );
}

function Ran({ run }: { run: ProofRunRead }) {
  const when = `Ran ${ranWhen(run.ran_at)} on FastAPI ${run.versions.fastapi ?? ""}, ${duration(run.ms)}`;
  return (
    <div className="proofran">
      {run.holds ? (
        <ProofLine>{when}</ProofLine>
      ) : (
        <p className="row fail">
          <CircleX aria-hidden="true" />
          It does not hold. {when}
        </p>
      )}
      <pre className="code wrapped" tabIndex={0} role="group" aria-label="What the proof printed">
        <code>
          {(run.output ?? "").trimEnd().split("\n").map((line, index) => (
            <span className="ln" key={index}>
              {line}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}
