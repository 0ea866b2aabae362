import { Fragment } from "react";

/** A plain sentence in which backticks mark code, as titles and objectives of content have them. */
export function Inline({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
  );
}
