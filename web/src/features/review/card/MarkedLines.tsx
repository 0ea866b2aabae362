import { ActionIcon } from "@mantine/core";
import { X } from "lucide-react";

import type { ReviewLine } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { counted } from "../../../ui/words";

interface Props {
  lines: ReviewLine[];
  marked: string[];
  onUnmark: (id: string) => void;
}

/** The lines that are marked so far, in the order of the change. */
export function MarkedLines({ lines, marked, onUnmark }: Props) {
  const shown = lines.filter((line) => line.id != null && marked.includes(line.id));
  return (
    <>
      <h4 role="status">{shown.length === 0 ? "Nothing marked yet" : `Marked, ${counted(shown.length, "line")}`}</h4>
      {shown.length > 0 && (
        <ul className="marks">
          {shown.map((line) => (
            <li key={line.id}>
              <code>
                <Html html={line.html} inline />
              </code>
              <ActionIcon aria-label="Unmark" onClick={() => onUnmark(line.id ?? "")}>
                <X />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <p className="meta">How many there are is not told. Marking every line finds nothing.</p>
      <p className="keysline meta">
        <span>
          <kbd>Up</kbd> <kbd>Down</kbd> line
        </span>
        <span>
          <kbd>Space</kbd> mark
        </span>
      </p>
    </>
  );
}
