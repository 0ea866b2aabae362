import { History } from "lucide-react";
import { useState } from "react";

import type { Exchange } from "../../../api/generated";

/** The requests that led up to the one that failed. */
export function Before({ exchanges }: { exchanges: readonly Exchange[] }) {
  const [open, setOpen] = useState(false);
  const before = exchanges.slice(0, -1);
  if (before.length === 0) return null;
  const which = before.length === 1 ? "the request" : `the ${before.length} requests`;
  return (
    <div className="before">
      <button className="iconlink" aria-expanded={open} onClick={() => setOpen(!open)}>
        <History />
        {open ? "Hide" : "Show"} {which} before
      </button>
      {open && (
        <ol>
          {before.map((exchange, index) => (
            <li key={index} className="mono">
              {exchange.request.method} {exchange.request.path} {exchange.request.body}
              <span className="hd">{answer(exchange)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function answer({ response }: Exchange): string {
  return response ? `${response.status} ${response.body}` : "no answer";
}
