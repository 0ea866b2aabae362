import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";

import { numberWord } from "../../../ui/words";
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
    <div className="revbar">
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
        <Button size="xs" variant="subtle" leftSection={<Undo2 />} data-key="ctrl+z" onClick={onUndo} loading={undoing} disabled={marks.length === 0}>
          Undo
          <kbd className="not-narrow">Ctrl Z</kbd>
        </Button>
        {children}
      </div>
    </div>
  );
}

/** "four right, one again, eight to go". */
export function barWords(marks: Mark[], left: number): string {
  const again = marks.filter((mark) => mark.again).length;
  const right = marks.length - again;
  return `${numberWord(right)} right, ${numberWord(again)} again, ${numberWord(left)} to go`;
}
