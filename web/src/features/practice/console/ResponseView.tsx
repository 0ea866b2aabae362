import type { Exchange } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { duration } from "../../../ui/words";
import { layJson } from "../json";
import { useWorkspace } from "../WorkspaceContext";
import { statusText } from "./status";

const WIDTH = 48;
const UNTOLD = new Set(["date", "server", "connection"]);

/** The last answer, or why there is none. */
export function ResponseView() {
  const { console } = useWorkspace();
  const shown = useStore(console, (state) => state.shown);
  const problem = useStore(console, (state) => state.problem);
  const message = useStore(console, (state) => (state.app === "ended" ? state.message : null));
  return (
    <div className="response" tabIndex={0} role="region" aria-label="Response" aria-live="polite">
      {(problem ?? message) && <p className="responsenote fail">{problem ?? message}</p>}
      {shown ? (
        <>
          {shown.error && <p className="responsenote fail">{shown.error}</p>}
          <Answer exchange={shown.exchange} by={shown.by} />
        </>
      ) : (
        !problem && !message && <p className="responsenote ink3">Send a request: your app starts, and its answer stands here.</p>
      )}
    </div>
  );
}

interface AnswerProps {
  exchange: Exchange;
  by: string;
}

function Answer({ exchange, by }: AnswerProps) {
  const { response } = exchange;
  return (
    <>
      <div className="row between responsehead">
        <span className="status">{response ? `${response.status} ${statusText(response.status)}` : "No answer"}</span>
        <span className="meta">
          {duration(exchange.ms)}, sent by {by}
        </span>
      </div>
      {response && (
        <>
          <dl className="kv">
            {response.headers
              .filter(([name]) => !UNTOLD.has(name.toLowerCase()))
              .map(([name, value], index) => (
                <div key={index}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {response.body !== "" && <Body text={response.body} />}
          {exchange.truncated && <p className="responsenote ink3">The body is cut here.</p>}
        </>
      )}
    </>
  );
}

/** JSON is set over lines; its names and values have the editor's colours. */
function Body({ text }: { text: string }) {
  return (
    <pre className="code wrapped">
      {layJson(text, { width: WIDTH })
        .split("\n")
        .map((line, index) => (
          <span key={index} className="ln">
            {coloured(line)}
          </span>
        ))}
    </pre>
  );
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null|-?\d[\d.eE+-]*)\b/g;

function coloured(line: string) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [, string, colon] = match;
    parts.push(line.slice(end, match.index));
    const kind = string === undefined ? "n" : colon === undefined ? "s" : "f";
    parts.push(
      <span key={match.index} className={kind}>
        {string ?? match[0]}
      </span>,
    );
    end = match.index + (string ?? match[0]).length;
  }
  return [...parts, line.slice(end)];
}
