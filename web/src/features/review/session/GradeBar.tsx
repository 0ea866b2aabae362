import type { ReactNode } from "react";

interface Props {
  tools: ReactNode;
  /** Why this card, or why this grade. */
  note: string;
  /** Before the answer the note is left out where there is little room. */
  answered: boolean;
  children: ReactNode;
}

/** What can be done with the card; it stays at the bottom of the window. */
export function GradeBar({ tools, note, answered, children }: Props) {
  return (
    <div className="gradebar" role="region" aria-label="Your grade">
      <div className="wrap">
        <div className="side2">{tools}</div>
        <div className="acts">{children}</div>
        <span className={answered ? "meta right note2" : "meta right note2 asked"} role="status">
          {note}
        </span>
      </div>
    </div>
  );
}
