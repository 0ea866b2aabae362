/** Python in our own colours: values from tokens.css, so that both themes are one style. */
import { python, pythonLanguage } from "@codemirror/lang-python";
import { HighlightStyle, LanguageSupport, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { styleTags, tags } from "@lezer/highlight";

const language = pythonLanguage.configure({
  // The grammar leaves annotations and the names of decorators untagged.
  props: [styleTags({ "TypeDef/VariableName": tags.typeName, "Decorator/VariableName": tags.meta })],
});

const color = (name: string) => ({ color: `var(--code-${name})` });

const style = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.modifier],
    ...color("keyword"),
  },
  { tag: [tags.string, tags.special(tags.string), tags.escape], ...color("string") },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.meta], ...color("function") },
  { tag: [tags.className, tags.typeName, tags.definition(tags.className)], ...color("type") },
  { tag: [tags.number, tags.bool, tags.null], ...color("number") },
  { tag: tags.lineComment, ...color("comment") },
  { tag: [tags.operator, tags.punctuation, tags.bracket, tags.separator, tags.derefOperator], ...color("punctuation") },
]);

const typeName = Decoration.mark({ class: "cm-type" });
const CLASS_NAME = /^[A-Z]\w*[a-z]/;

/** Names written like classes are coloured as types, as the server's highlighter does. */
function classNames(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name !== "VariableName") return;
        if (CLASS_NAME.test(view.state.sliceDoc(node.from, node.to))) builder.add(node.from, node.to, typeName);
      },
    });
  }
  return builder.finish();
}

const classNamePlugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = classNames(view);
    }

    update(update: ViewUpdate) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) this.decorations = classNames(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const pythonInOurColours: Extension = [
  new LanguageSupport(language, python().support),
  syntaxHighlighting(style),
  classNamePlugin,
];
