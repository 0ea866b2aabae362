import { indentMore } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import { Ellipsis } from "lucide-react";
import { type RefObject, useState } from "react";

interface SymbolKey {
  label: string;
  /** Shown on the key. */
  face: string;
  /** Put before and after the cursor or the selection. */
  around: readonly [string, string];
}

const key = (label: string, face: string, before = face, after = ""): SymbolKey => ({ label, face, around: [before, after] });

const FIRST: readonly SymbolKey[] = [
  key("Parentheses", "( )", "(", ")"),
  key("Brackets", "[ ]", "[", "]"),
  key("Quotes", '" "', '"', '"'),
  key("Colon", ":"),
  key("Equals", "="),
  key("Underscore", "_"),
  key("Arrow", "->", "-> "),
];

const SECOND: readonly SymbolKey[] = [
  key("Braces", "{ }", "{", "}"),
  key("At sign", "@"),
  key("Comma", ",", ", "),
  key("Dot", "."),
  key("Bar", "|", " | "),
  key("Star", "*"),
  key("Hash", "#", "# "),
];

/** What a phone's keyboard hides, on top of it. */
export function SymbolKeys({ view }: { view: RefObject<EditorView | null> }) {
  const [second, setSecond] = useState(false);
  const put = ({ around: [before, after] }: SymbolKey) => {
    const current = view.current;
    if (!current) return;
    current.dispatch(
      current.state.changeByRange((range) => ({
        changes: [
          { from: range.from, insert: before },
          { from: range.to, insert: after },
        ],
        range: range.map(current.state.changes({ from: range.from, insert: before }), 1),
      })),
      { userEvent: "input", scrollIntoView: true },
    );
    current.focus();
  };
  const indent = () => {
    if (view.current) indentMore(view.current);
    view.current?.focus();
  };
  // The keyboard must not close: the editor keeps the focus.
  const keep = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <div className="symkeys" role="toolbar" aria-label="Symbols" tabIndex={-1} onPointerDown={keep}>
      <button aria-label="Indent" onClick={indent}>
        Tab
      </button>
      {(second ? SECOND : FIRST).map((symbol) => (
        <button key={symbol.label} aria-label={symbol.label} onClick={() => put(symbol)}>
          {symbol.face}
        </button>
      ))}
      <button aria-label="More symbols" aria-pressed={second} onClick={() => setSecond(!second)}>
        <Ellipsis />
      </button>
    </div>
  );
}
