import { Checkbox } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";

import type { OptionVerdict, ReviewLine } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { lettered } from "./reviewLetters";
import { textOf } from "./textOf";

const SIGN_CLASS = { "+": "add", "-": "del", " ": "", "@": "hunk" } as const;

interface Props {
  lines: ReviewLine[];
  /** Of the lines that are spoken of, once there is an answer. */
  verdicts: OptionVerdict[];
  marked: string[];
  /** Absent once there is an answer. */
  onMark: ((id: string) => void) | undefined;
}

/** The change: boxes to mark its lines, then letters at the lines that are spoken of. */
export function Diff({ lines, verdicts, marked, onMark }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const letters = lettered(lines, verdicts);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !host.current) return;
    const boxes = [...host.current.querySelectorAll<HTMLInputElement>("input:enabled")];
    boxes[boxes.findIndex((box) => box === event.target) + step]?.focus();
    event.preventDefault();
  };
  return (
    // The boxes in it are reached by Tab as well; the arrows only save the way.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="rdiff" ref={host} role="group" aria-label="The change" onKeyDown={walk}>
      {lines.map((line, index) => {
        const { id } = line;
        const named = letters.find(({ verdict }) => verdict.id === id);
        return (
          <div className={["rl", SIGN_CLASS[line.sign], named && (named.verdict.right ? "defect" : "fine")].filter(Boolean).join(" ")} key={index}>
            <span className="bx">
              {id != null && (
                <Checkbox
                  size="xs"
                  aria-label={`Mark: ${textOf(line.html)}`}
                  checked={marked.includes(id)}
                  disabled={onMark === undefined}
                  onChange={() => onMark?.(id)}
                />
              )}
            </span>
            <i className="sg">{line.sign === "@" ? "" : line.sign}</i>
            <Html className="bd" html={line.html} inline />
            <span className="ref">{named?.letter}</span>
          </div>
        );
      })}
    </div>
  );
}
