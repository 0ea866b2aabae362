import type { CardRequest } from "../../../api/generated";

/** The requests of a prediction, in the order they are sent. */
export function SendLine({ requests }: { requests: CardRequest[] }) {
  return (
    <ol className="send-line" aria-label="Requests, in this order">
      {requests.map((request, index) => (
        <li key={index}>
          <b>{request.method}</b> {request.path}
          {Object.entries(request.headers ?? {}).map(([name, value]) => (
            <span className="ink3" key={name}>
              {name}: {value}
            </span>
          ))}
          {request.body && <span className="ink3">{request.body}</span>}
        </li>
      ))}
    </ol>
  );
}
