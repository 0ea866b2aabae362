import type { ExampleBlock, RunExchange } from "../../api/generated";
import { CopyButton } from "../../ui/CopyButton";
import { ProblemNote } from "../../ui/ProblemNote";
import { ProofLine } from "../../ui/ProofLine";
import { duration } from "../../ui/words";
import type { ExampleRun } from "./useExampleRun";

interface Props {
  running: ExampleRun;
  kind: ExampleBlock["runs_as"];
}

/** What came back from the running example: answers, what it printed, or why it did not start. */
export function ExampleResult({ running, kind }: Props) {
  const { run, exchanges, output, error } = running;
  if (error === null && !run) return null;
  const silent = kind === "script" && run?.state === "ended" && output === "";
  return (
    <div className="exresult" role="status" aria-label="Result">
      {error !== null && <ProblemNote error={error} title="The program was not run." />}
      {run?.message && kind === "app" && <p className="runmessage">{run.message}</p>}
      {exchanges.map((one, index) => (
        <Answered key={index} one={one} />
      ))}
      {output !== "" && (
        <pre className="code wrapped" tabIndex={0} role="group" aria-label="What it printed">
          <code>{output}</code>
        </pre>
      )}
      {silent && <p className="meta">It printed nothing.</p>}
      {run && kind === "script" && (
        <p className="meta">
          {run.message} FastAPI {run.versions.fastapi}, {duration(run.ms)}
        </p>
      )}
      {run && kind === "app" && !run.message && (
        <ProofLine>
          Ran just now on FastAPI {run.versions.fastapi}, started in {duration(run.ms)}
        </ProofLine>
      )}
    </div>
  );
}

function Answered({ one }: { one: RunExchange }) {
  const { request, response, ms } = one.exchange;
  return (
    <div className="answered">
      <div className="line">
        <span className="mono grow">
          <b>{request.method}</b> {request.path}
        </span>
        <span className="status">{response ? response.status : "no answer"}</span>
        <span className="meta">{duration(ms)}</span>
        <CopyButton text={one.curl} label="Copy as curl" />
      </div>
      {one.error && <p className="fail">{one.error}</p>}
      {response && <pre className="body">{response.body === "" ? "(empty body)" : response.body}</pre>}
      {response && <Told headers={response.headers} />}
    </div>
  );
}

const USUAL = new Set(["content-type", "content-length", "date", "server", "connection"]);

/** The headers that are worth reading: those that not every answer has. */
function Told({ headers }: { headers: [string, string][] }) {
  return headers
    .filter(([name]) => !USUAL.has(name.toLowerCase()))
    .map(([name, value], index) => (
      <p className="told" key={index}>
        {name}: {value}
      </p>
    ));
}
