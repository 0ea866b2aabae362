/** The editor's colours for code that is only shown: a file's lines as coloured pieces. */
import { highlightCode, tagHighlighter } from "@lezer/highlight";
import type { ReactNode } from "react";

import { CLASS_NAME, CODE_TAGS, language } from "../editor/highlight";

const highlighter = tagHighlighter(CODE_TAGS.flatMap(({ tags, short }) => tags.map((tag) => ({ tag, class: short }))));

export function highlightLines(file: string): ReactNode[][] {
  const text = file.replace(/\n$/, "");
  const lines: ReactNode[][] = [[]];
  const put = (piece: string, classes: string) => {
    const name = classes || (CLASS_NAME.test(piece) ? "t" : "");
    const line = lines.at(-1);
    line?.push(name ? <span key={line.length} className={name}>{piece}</span> : piece);
  };
  highlightCode(text, language.parser.parse(text), highlighter, put, () => lines.push([]));
  return lines;
}
