import { Link } from "@tanstack/react-router";

import type { SectionReadiness } from "../../api/generated";
import { evidenceRows } from "./evidenceRows";

/** What a section's range stands on. */
export function EvidenceTable({ section }: { section: SectionReadiness }) {
  const { evidence } = section;
  if (!section.written || !evidence) {
    return <p className="evid ink2">No topic of this section is written yet, so it is not part of the forecast.</p>;
  }
  return (
    <div className="evid">
      <table className="table">
        <tbody>
          {evidenceRows(evidence).map((row) => (
            <tr key={row.name}>
              <td>{row.name}</td>
              <td className="num">{row.value}</td>
              <td className="right meta">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Link className="meta" to="/syllabus" hash={section.slug}>
        Its topics
      </Link>
    </div>
  );
}
