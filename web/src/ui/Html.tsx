interface Props {
  html: string;
  className?: string;
  inline?: boolean;
}

/** Markdown that the server has rendered from its own content: no learner's text comes this way. */
export function Html({ html, className, inline = false }: Props) {
  const Tag = inline ? "span" : "div";
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
