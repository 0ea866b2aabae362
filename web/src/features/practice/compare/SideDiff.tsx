import { type CSSProperties, Fragment } from "react";

import type { DiffLine, FileDiff } from "../../../api/generated";
import { counted } from "../../../ui/words";
import { toRows } from "./rows";

interface Props {
  file: FileDiff;
  before: string;
  after: string;
  /** Equals have no later one: `~` on blue, not `+ -` in green and red. */
  equals?: boolean;
}

/** Two versions in two columns in step; one column below 1100 px. */
export function SideDiff({ file, before, after, equals = false }: Props) {
  return (
    <div className="sdiff" role="group" aria-label={`${before}; ${after}`} tabIndex={0}>
      <span className="h">{before}</span>
      <span className="h">{after}</span>
      {toRows(file.lines).map((row, index) =>
        row.kind === "fold" ? (
          <Fragment key={index}>
            <span className="c foldl">{counted(row.count, "equal line")}</span>
            <span className="c foldl" aria-hidden="true">
              {counted(row.count, "equal line")}
            </span>
          </Fragment>
        ) : (
          <Fragment key={index}>
            <Cell line={row.left} number={row.left?.old} equals={equals} />
            <Cell line={row.right} number={row.right?.new} equals={equals} />
          </Fragment>
        ),
      )}
    </div>
  );
}

interface CellProps {
  line: DiffLine | null;
  number: number | null | undefined;
  equals: boolean;
}

const SIGN_CLASS = { "+": "add", "-": "del", " ": "" };

function Cell({ line, number, equals }: CellProps) {
  if (!line) return <span className="c gap" />;
  const changed = line.sign !== " ";
  const indent = line.text.length - line.text.trimStart().length;
  return (
    <span className={`c ${changed && equals ? "chg" : SIGN_CLASS[line.sign]}`}>
      <i className="gn" aria-hidden="true">
        {number}
      </i>
      <i className="sg">{changed && equals ? "~" : line.sign}</i>
      <span className="bd" style={{ "--in": indent } as CSSProperties}>
        {line.text}
      </span>
    </span>
  );
}
