import { type CSSProperties, Fragment, type ReactNode, useMemo } from "react";

import type { DiffLine, FileDiff } from "../../../api/generated";
import { plural } from "../../../ui/words";
import { highlightLines } from "./highlight";
import { toRows } from "./rows";

/** One side: what it is, and its whole text, from which lines get their colours. */
export interface Side {
  title: string;
  text: string;
}

interface Props {
  file: FileDiff;
  before: Side;
  after: Side;
  /** Equals have no later one: `~` on blue, not `+ -` in green and red. */
  equals?: boolean;
}

/** Two versions in two columns in step; one column below 1100 px. */
export function SideDiff({ file, before, after, equals = false }: Props) {
  const old = useMemo(() => highlightLines(before.text), [before.text]);
  const young = useMemo(() => highlightLines(after.text), [after.text]);
  return (
    <div className="sdiff" role="group" aria-label={`${before.title}; ${after.title}`} tabIndex={0}>
      <span className="h">{before.title}</span>
      <span className="h">{after.title}</span>
      {toRows(file.lines, old.length).map((row, index) =>
        row.kind === "fold" ? (
          <Fragment key={index}>
            <span className="c foldl">{plural(row.count, "equal line")}</span>
            <span className="c foldl" aria-hidden="true">
              {plural(row.count, "equal line")}
            </span>
          </Fragment>
        ) : (
          <Fragment key={index}>
            <Cell line={row.left} number={row.left?.old} colours={old} equals={equals} />
            <Cell line={row.right} number={row.right?.new} colours={young} equals={equals} />
          </Fragment>
        ),
      )}
    </div>
  );
}

interface CellProps {
  line: DiffLine | null;
  number: number | null | undefined;
  colours: ReactNode[][];
  equals: boolean;
}

const SIGN_CLASS = { "+": "add", "-": "del", " ": "" };

function Cell({ line, number, colours, equals }: CellProps) {
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
        {colours[(number ?? 0) - 1] ?? line.text}
      </span>
    </span>
  );
}
