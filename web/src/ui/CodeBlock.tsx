import type { CSSProperties } from "react";

interface Props {
  /** Highlighted lines, one `<span class="ln">` a line. */
  html: string;
  label: string;
  numbered?: boolean;
  /** The number of the first line, where it is an excerpt. */
  from?: number;
}

/** Code that the server has highlighted; it can be focused, so that the keyboard can scroll it. */
export function CodeBlock({ html, label, numbered = false, from = 1 }: Props) {
  // The counter is raised before it is shown.
  const start = { "--from": from - 1 } as CSSProperties;
  return (
    <pre className={numbered ? "code numbered" : "code"} style={start} tabIndex={0} aria-label={label} role="group">
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}
