import { Check, X } from "lucide-react";

import type { PartRead } from "../../../api/generated";
import { partName } from "./parts";

interface Props {
  parts: PartRead[];
  gotTitle: string;
}

/** What you said beside what really came back, part by part. */
export function PartsTable({ parts, gotTitle }: Props) {
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
        {parts.map((part) => (
          <tr key={part.part}>
            <td>{partName(part.part)}</td>
            <td className="v" data-l="You said">
              <span>{part.said || <span className="ink3 nothing">nothing</span>}</span>
            </td>
            <td className="v" data-l={gotTitle}>
              <span>
                <Got part={part} />
              </span>
            </td>
            <td className="mk">
              <Mark same={part.same} />
            </td>
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
