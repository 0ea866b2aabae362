/** Parts the question from what it is asked of: the last sentence of the front's last paragraph is the question. */

export interface Ask {
  /** HTML that can stand in a heading. */
  question: string;
  /** What is left of the front. */
  rest: string;
}

const QUOTED = /^(&quot;[\s\S]+?&quot;)(?:\s+([\s\S]+))?$/;
const PARAGRAPH = /<p>([\s\S]*?)<\/p>/g;

export function splitAsk(front: string): Ask {
  const last = [...front.matchAll(PARAGRAPH)].at(-1);
  if (last?.[1] === undefined) return { question: "", rest: front };
  const { question, left } = splitParagraph(last[1].trim());
  const kept = left === "" ? "" : `<p>${left}</p>`;
  const rest = front.slice(0, last.index) + kept + front.slice(last.index + last[0].length);
  return { question, rest: rest.trim() };
}

/** What somebody says, in quotation marks, stays whole; what follows it says how to answer. */
function splitParagraph(text: string): { question: string; left: string } {
  const said = QUOTED.exec(text);
  if (said) return { question: said[1] ?? "", left: said[2] ?? "" };
  const start = lastSentence(text);
  return { question: text.slice(start), left: text.slice(0, start).trim() };
}

/** Where the last sentence begins: after a full stop outside of every tag, so that `app.get` is none. */
function lastSentence(html: string): number {
  let start = 0;
  let depth = 0;
  for (const { 0: token, index } of html.matchAll(/<\/?[^>]+>|[.?!]["”’)]*\s+/g)) {
    if (token.startsWith("</")) depth -= 1;
    else if (token.startsWith("<")) depth += token.endsWith("/>") || token.startsWith("<br") ? 0 : 1;
    else if (depth === 0) start = index + token.length;
  }
  return start;
}
