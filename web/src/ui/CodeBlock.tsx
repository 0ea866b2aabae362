interface Props {
  /** Highlighted lines, one `<span class="ln">` a line. */
  html: string;
  label: string;
  numbered?: boolean;
}

/** Code that the server has highlighted; it can be focused, so that the keyboard can scroll it. */
export function CodeBlock({ html, label, numbered = false }: Props) {
  return (
    <pre className={numbered ? "code numbered" : "code"} tabIndex={0} aria-label={label} role="region">
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}
