import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  right: boolean;
  word: string;
  children?: ReactNode;
}

/** The head of an answered card: right or not, in words. */
export function Verdict({ right, word, children }: Props) {
  const Glyph = right ? CircleCheck : CircleX;
  return (
    <>
      <span className={right ? "word pass" : "word fail"}>
        <Glyph aria-hidden="true" />
        {word}
      </span>
      {children && <span>{children}</span>}
    </>
  );
}
