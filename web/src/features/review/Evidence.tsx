import type { EvidenceRead, Exchange } from "../../api/generated";
import { ProofLine } from "../../ui/ProofLine";

const SHOWN_HEADERS = new Set(["www-authenticate", "location", "allow", "content-type", "retry-after", "set-cookie"]);

/** The run that graded an answer: when, on what, how long, and what went over the wire. */
export function Evidence({ run, headers }: { run: EvidenceRead; headers: string[] }) {
  const asked = new Set(headers.map((name) => name.toLowerCase()));
  return (
    <div className="proofblock">
      <div className="head">
        <ProofLine>
          Ran just now on FastAPI {run.versions.fastapi}, {Math.round(run.ms)} ms
        </ProofLine>
      </div>
      <pre className="code wrapped" tabIndex={0} role="group" aria-label="What was sent and what came back">
        <code>
          {(run.exchanges ?? []).map((exchange, index) => (
            <Wire key={index} exchange={exchange} asked={asked} />
          ))}
          {run.output != null && <Printed text={run.output} />}
        </code>
      </pre>
    </div>
  );
}

function Wire({ exchange, asked }: { exchange: Exchange; asked: Set<string> }) {
  const { request, response } = exchange;
  const told = (response?.headers ?? []).filter(([name]) => {
    const lower = name.toLowerCase();
    return asked.has(lower) || (SHOWN_HEADERS.has(lower) && lower !== "content-type");
  });
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

function Printed({ text }: { text: string }) {
  return text
    .trimEnd()
    .split("\n")
    .map((line, index) => (
      <span className="ln" key={index}>
        {line}
      </span>
    ));
}
