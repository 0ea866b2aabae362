/** The parts that a prediction asks for: how a field for each is named, and what is said under it. */

interface PartShape {
  label: string;
  /** Short ones share a line; tall ones get a box of several lines. */
  size: "short" | "long" | "tall";
  help?: string;
}

const SHAPES: Record<string, PartShape> = {
  status: { label: "Status", size: "short" },
  body: { label: "Body", size: "long", help: "JSON. The keys may come in any order." },
  events: { label: "Events, one a line", size: "tall", help: "In the order they arrive." },
  output: { label: "It prints", size: "tall", help: "Spaces at the ends of lines do not count." },
};

export function partShape(part: string): PartShape {
  const shape = SHAPES[part];
  if (shape) return shape;
  const name = part.replace(/^header:/i, "");
  return { label: `Header ${name}`, size: "long", help: "The value only. Empty means absent." };
}

/** What the table calls a part. */
export function partName(part: string): string {
  if (part.startsWith("header:")) return part.slice("header:".length);
  return part === "output" ? "Output" : part.charAt(0).toUpperCase() + part.slice(1);
}

/** The parts a card is answered by; a script is answered by what it prints. */
export function askedParts(card: { kind: string; ask?: string[] }): string[] {
  return card.kind === "output" ? ["output"] : (card.ask ?? []);
}

/** Why a body cannot be compared yet, so that a slip of the keyboard does not count as an answer. */
export function fieldProblem(part: string, value: string): string | undefined {
  if (part === "status" && value && !/^\d{3}$/.test(value.trim())) return "Three digits, for example 404.";
  return undefined;
}
