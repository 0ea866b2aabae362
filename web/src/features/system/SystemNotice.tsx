import { useQuery } from "@tanstack/react-query";
import { CircleAlert, Wrench } from "lucide-react";
import type { ReactNode } from "react";

import type { LayerRead, SystemRead } from "../../api/generated";
import { readSystemOptions } from "../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../ui/Inline";
import "./system.css";

const WARMING_POLL_MS = 1000;

/** One quiet line while the judge warms up, cannot grade, or grades behind a weaker wall; else nothing. */
export function SystemNotice() {
  const { data: system } = useQuery({
    ...readSystemOptions(),
    refetchInterval: (query) => (query.state.data?.judge === "warming" ? WARMING_POLL_MS : false),
  });
  return (
    <div className="sysnotice" role="status">
      {system && <Line system={system} />}
    </div>
  );
}

function Line({ system }: { system: SystemRead }) {
  const missing = system.sandbox.layers.filter((layer) => !layer.present);
  if (!system.sandbox.may_grade) {
    return <Strip tone="fail" text={system.sandbox.message} missing={missing} />;
  }
  if (system.judge === "unavailable") {
    return (
      <Strip tone="fault" text="The judge does not answer. Reading works; runs and submissions have to wait." missing={[]} />
    );
  }
  if (system.judge === "warming") {
    return <Strip tone="fault" text="The judge is starting. A first run waits a moment longer." missing={[]} />;
  }
  if (system.sandbox.name === "namespaces") return null;
  return <Strip tone="warn" text={system.sandbox.message} missing={missing} />;
}

interface StripProps {
  tone: "fail" | "fault" | "warn";
  text: string;
  missing: LayerRead[];
}

function Strip({ tone, text, missing }: StripProps) {
  const sentence = (
    <span className="sysline">
      {tone === "fault" ? <Wrench className={tone} aria-hidden="true" /> : <CircleAlert className={tone} aria-hidden="true" />}
      <span>
        <Inline text={text} />
      </span>
    </span>
  );
  return <div className="wrap">{missing.length > 0 ? <Layers sentence={sentence} layers={missing} /> : sentence}</div>;
}

function Layers({ sentence, layers }: { sentence: ReactNode; layers: LayerRead[] }) {
  return (
    <details>
      <summary>
        {sentence}
        <span className="more">What is missing</span>
      </summary>
      <ul>
        {layers.map((layer) => (
          <li key={layer.name}>
            <span className="strong">{layer.name}</span>: <Inline text={[layer.detail, layer.remedy].filter(Boolean).join(". ")} />
          </li>
        ))}
      </ul>
    </details>
  );
}
