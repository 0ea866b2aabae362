import type { CheckReport } from "../../../api/generated";
import { Inline } from "../../../ui/Inline";
import { Got } from "./Got";

interface Props {
  check: CheckReport;
  /** How the first row is called: "We sent". */
  sent: string;
}

/** We sent, we needed, we got. */
export function Exchange({ check, sent }: Props) {
  return (
    <dl className="xch">
      <dt>{sent}</dt>
      <dd>
        <Sent text={check.sent} />
      </dd>
      <dt>We needed</dt>
      <dd>
        <Inline text={check.needed} />
      </dd>
      <dt>We got</dt>
      <dd>
        <div className="got" tabIndex={0} role="group" aria-label="We got">
          <Got part={check.part} got={check.got} />
        </div>
      </dd>
    </dl>
  );
}

/** What every WebSocket handshake has, and so tells nothing. */
const HANDSHAKE = /^(upgrade|connection|sec-websocket-(key|version)):/i;

const HEADER = /^[\w-]+: /;

/** The request's own line, and its headers and body under it. */
function Sent({ text }: { text: string }) {
  const [request = "", ...lines] = text.split("\n");
  const told = lines.filter((line) => !HANDSHAKE.test(line));
  const isWebSocket = told.length < lines.length;
  return (
    <>
      {isWebSocket ? request.replace(/^GET/, "WebSocket") : request || "nothing yet"}
      {told.map((line, index) => (
        <span className={HEADER.test(line) ? "hd" : "bd"} key={index}>
          {line}
        </span>
      ))}
    </>
  );
}
