import type { ReactNode } from "react";

interface Props {
  tools: ReactNode;
  /** Why this card, or why this grade. */
  note: string;
  children: ReactNode;
}

/** What can be done with the card; it stays at the bottom of the window. */
export function GradeBar({ tools, note, children }: Props) {
  return (
    <div className="gradebar" role="region" aria-label="Your grade">
      <div className="wrap">
        <div className="tools2">{tools}</div>
        <div className="acts">{children}</div>
        <span className="meta right note2" role="status">
          {note}
        </span>
      </div>
    </div>
  );
}
