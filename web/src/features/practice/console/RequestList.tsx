import { useStore } from "../../../api/store";
import { duration } from "../../../ui/words";
import { useWorkspace } from "../WorkspaceContext";

/** Sent so far, newest first; one press shows it again. */
export function RequestList() {
  const { console } = useWorkspace();
  const sent = useStore(console, (state) => state.sent);
  if (sent.length === 0) return <p className="responsenote ink3">No request was sent yet. Each one you send is kept here.</p>;
  return (
    <ol className="requests">
      {sent.map((entry) => (
        <li key={entry.number}>
          <button onClick={() => console.reopen(entry)}>
            <span className="mono">
              {entry.exchange.request.method} {entry.exchange.request.path} {entry.exchange.request.body}
            </span>
            <span className="status">{entry.exchange.response?.status ?? "No answer"}</span>
            <span className="meta">
              {duration(entry.exchange.ms)}, {entry.by}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
