/** What every file's editor has. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";

import { hangingIndent } from "./hangingIndent";
import { pythonInOurColours } from "./highlight";
import { markedLines } from "./marks";
import { editorTheme } from "./theme";

export interface FileOptions {
  path: string;
  readOnly: boolean;
  wrap: boolean;
}

const shared: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of("    "),
  EditorState.tabSize.of(4),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ activateOnTyping: false }),
  // Ctrl+M and Esc, Tab come with the default keymap and the view.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
  markedLines,
  editorTheme,
];

export function fileExtensions({ path, readOnly, wrap }: FileOptions): Extension {
  const label = readOnly ? `${path}, read only` : path;
  return [
    shared,
    path.endsWith(".py") ? pythonInOurColours : [],
    readOnly ? EditorState.readOnly.of(true) : [],
    wrap ? hangingIndent : [],
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
  ];
}
