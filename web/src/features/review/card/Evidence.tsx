import type { EvidenceRead, Exchange } from "../../../api/generated";
import { ProofLine } from "../../../ui/ProofLine";
import { duration } from "../../../ui/words";
import { ranWhen } from "./dueWords";

const SHOWN_HEADERS = new Set(["www-authenticate", "location", "allow", "retry-after", "set-cookie"]);

interface Props {
  evidence: EvidenceRead;
  /** Header names that the card asks for; they are shown whatever they are. */
  headers?: string[];
}

/** A run that shows what is so: when, on what, how long, and what went over the wire or was printed. */
export function Evidence({ evidence, headers = [] }: Props) {
  const asked = new Set([...SHOWN_HEADERS, ...headers.map((name) => name.toLowerCase())]);
  const { exchanges = [], output, ran_at: ranAt, versions, ms } = evidence;
  return (
    <div className="proofblock">
      <div className="head">
        <ProofLine>
          Ran {ranWhen(ranAt)} on FastAPI {versions.fastapi}, {duration(ms)}
        </ProofLine>
      </div>
      <pre className="code wrapped" tabIndex={0} role="group" aria-label={exchanges.length > 0 ? "What was sent and what came back" : "What it printed"}>
        <code>
          {exchanges.map((exchange, index) => (
            <Wire key={index} exchange={exchange} asked={asked} />
          ))}
          {output?.trimEnd().split("\n").map((line, index) => (
            <span className="ln" key={index}>
              {line}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}

function Wire({ exchange, asked }: { exchange: Exchange; asked: Set<string> }) {
  const { request, response } = exchange;
  const told = (response?.headers ?? []).filter(([name]) => asked.has(name.toLowerCase()));
  return (
    <>
      <span className="ln">
        {request.method} {request.path} {response ? `-> ${response.status}` : "-> no answer"}
      </span>
      {told.map(([name, value], index) => (
        <span className="ln" key={index}>
          {name}: {value}
        </span>
      ))}
      {response?.body && <span className="ln">{response.body}</span>}
    </>
  );
}
