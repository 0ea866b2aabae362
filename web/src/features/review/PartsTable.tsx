import { Check, X } from "lucide-react";

import type { PartRead } from "../../api/generated";
import { partName } from "./parts";

interface Props {
  parts: string[];
  said: Record<string, string>;
  /** Null until the app has answered. */
  graded: PartRead[] | null;
  gotTitle: string;
}

/** What you said beside what really came back, part by part. */
export function PartsTable({ parts, said, graded, gotTitle }: Props) {
  const rows = graded ?? parts.map((part) => ({ part, said: said[part] ?? "", got: "", same: false }));
  return (
    <table className="cmp fold">
      <thead>
        <tr>
          <th>Part</th>
          <th>You said</th>
          <th>{gotTitle}</th>
          <th className="mk">
            <span className="vh">Result</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.part}>
            <td>{partName(row.part)}</td>
            <td className="v" data-l="You said">
              {row.said || <span className="ink3 nothing">nothing yet</span>}
            </td>
            <td className="v" data-l={gotTitle}>
              {graded ? <Got part={row} /> : <span className="ink3 nothing">not called yet</span>}
            </td>
            <td className="mk">{graded && <Mark same={row.same} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Got({ part }: { part: PartRead }) {
  if (part.got === "") return <span className="ink3 nothing">absent</span>;
  return part.same ? part.got : <b>{part.got}</b>;
}

function Mark({ same }: { same: boolean }) {
  return same ? (
    <span className="mkword pass">
      <Check aria-hidden="true" />
      Same
    </span>
  ) : (
    <span className="mkword fail">
      <X aria-hidden="true" />
      Differs
    </span>
  );
}
