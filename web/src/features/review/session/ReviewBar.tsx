import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";

import { barWords } from "./barWords";
import type { Mark } from "./sitting";

interface Props {
  marks: Mark[];
  /** Cards still to come, the open one included. */
  left: number;
  minutes: number | undefined;
  onUndo: () => void;
  undoing: boolean;
  /** "Stop here", where the sitting goes on. */
  children?: ReactNode;
}

/** How far the sitting is: one mark a card, its last undo, and the way out. */
export function ReviewBar({ marks, left, minutes, onUndo, undoing, children }: Props) {
  const all = marks.length + left;
  const open = left > 0;
  return (
    <section className="revbar" aria-label="This sitting">
      <div className="wrap">
        <span className="strong place">
          {open ? marks.length + 1 : marks.length} of {all}
        </span>
        <div className={all > 60 ? "queue many" : "queue"} role="img" aria-label={barWords(marks, left)}>
          {marks.map((mark, index) => (
            <i key={index} className={mark.again ? "n" : "y"} />
          ))}
          {Array.from({ length: left }, (_, index) => (
            <i key={marks.length + index} className={index === 0 ? "c" : undefined} />
          ))}
        </div>
        {open && minutes !== undefined && <span className="meta not-narrow">about {minutes} min left</span>}
        <span className="grow" />
        <Button size="xs" variant="subtle" leftSection={<Undo2 />} data-key="ctrl+z" aria-label="Undo" onClick={onUndo} loading={undoing} disabled={marks.length === 0}>
          <span className="not-narrow">
            Undo <kbd>Ctrl Z</kbd>
          </span>
        </Button>
        {children}
      </div>
    </section>
  );
}
