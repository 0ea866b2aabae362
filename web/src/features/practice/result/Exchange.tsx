import type { CheckReport } from "../../../api/generated";
import { Got } from "./Got";

const NONE: [string, string][] = [];

/** We sent, we needed, we got. */
export function Exchange({ check }: { check: CheckReport }) {
  const sent = check.exchanges.at(-1)?.request.headers ?? NONE;
  const headers = sent.filter(([name]) => !ALWAYS.has(name.toLowerCase()));
  return (
    <dl className="xch">
      <dt>We sent</dt>
      <dd>
        {check.sent || "nothing yet"}
        {headers.map(([name, value]) => (
          <span className="hd" key={name}>
            {name}: {value}
          </span>
        ))}
      </dd>
      <dt>We needed</dt>
      <dd>{check.needed}</dd>
      <dt>We got</dt>
      <dd>
        <div className="got" tabIndex={0} role="group" aria-label="We got">
          <Got part={check.part} got={check.got} />
        </div>
      </dd>
    </dl>
  );
}

/** Headers that every request has tell nothing. */
const ALWAYS = new Set(["host", "accept", "accept-encoding", "connection", "user-agent", "content-length", "content-type"]);
