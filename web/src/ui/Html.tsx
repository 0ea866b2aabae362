interface Props {
  html: string;
  className?: string;
  /** Inside a sentence: a span in place of a block. */
  inline?: boolean;
}

/** Content that the server rendered from our own Markdown; a learner's text never goes through here. */
export function Html({ html, className, inline = false }: Props) {
  const Tag = inline ? "span" : "div";
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
