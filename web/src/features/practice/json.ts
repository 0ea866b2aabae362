/** JSON text set over lines, every token as it was sent: parsing and printing would turn 1.0 into 1. */
interface Node {
  /** As it was sent, without the space between tokens. */
  raw: string;
  open: string;
  close: string;
  items: Node[];
  /** `"name":` before a member's value. */
  name: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g;
const CLOSE: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

interface Layout {
  /** What fits into so many columns stays on its line. */
  width: number;
  /** Only so many levels are broken. */
  depth?: number;
}

/** Text that is no JSON stays as it is. */
export function layJson(text: string, { width, depth = Infinity }: Layout): string {
  if (!isJson(text)) return text;
  const tokens = text.match(TOKEN) ?? [];
  const node = read(tokens, { at: 0 }, "");
  return write(node, "", { width, depth });
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function read(tokens: readonly string[], cursor: { at: number }, name: string): Node {
  const open = tokens[cursor.at++] ?? "";
  const close = CLOSE[open];
  if (close === undefined) return { raw: open, open, close: "", items: [], name };
  const items: Node[] = [];
  while (tokens[cursor.at] !== close) {
    if (tokens[cursor.at] === ",") cursor.at++;
    const key = tokens[cursor.at + 1] === ":" ? `${tokens[cursor.at] ?? ""}:` : "";
    if (key) cursor.at += 2;
    items.push(read(tokens, cursor, key));
  }
  cursor.at++;
  return { raw: `${open}${items.map((item) => item.name + item.raw).join(",")}${close}`, open, close, items, name };
}

function write(node: Node, indent: string, { width, depth }: Required<Layout>): string {
  const name = node.name && `${node.name} `;
  if (node.items.length === 0 || depth === 0 || indent.length + name.length + node.raw.length <= width) return name + node.raw;
  const inner = `${indent}  `;
  const lines = node.items.map((item) => inner + write(item, inner, { width, depth: depth - 1 }));
  return `${name}${node.open}\n${lines.join(",\n")}\n${indent}${node.close}`;
}
