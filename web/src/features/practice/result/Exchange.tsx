import type { CheckReport } from "../../../api/generated";

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
        <Got part={check.part} got={check.got} />
      </dd>
    </dl>
  );
}

/** Headers that every request has tell nothing. */
const ALWAYS = new Set(["host", "accept", "accept-encoding", "connection", "user-agent", "content-length", "content-type"]);

/** What differs is marked: the status alone where the status was wrong, else all. */
function Got({ part, got }: { part: CheckReport["part"]; got: string }) {
  const match = /^(\d{3})(.*)$/s.exec(got);
  if (!match) return <b className="fail">{got}</b>;
  const [, status, rest] = match;
  if (part === "status") {
    return (
      <>
        <b className="fail">{status}</b>
        {rest}
      </>
    );
  }
  return (
    <>
      {status}
      <b className="fail">{rest}</b>
    </>
  );
}
