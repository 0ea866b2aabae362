/** Python in our own colours: values from tokens.css, so that both themes are one style. */
import { python, pythonLanguage } from "@codemirror/lang-python";
import { HighlightStyle, LanguageSupport, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { styleTags, type Tag, tags } from "@lezer/highlight";

/** With the names that the grammar leaves untagged. */
export const language = pythonLanguage.configure({
  props: [styleTags({ "TypeDef/VariableName": tags.typeName, "Decorator/VariableName": tags.meta })],
});

interface Colour {
  /** `--code-NAME` */
  name: string;
  /** The class of the same colour in code that is only shown. */
  short: string;
  tags: Tag[];
}

const { controlKeyword, operatorKeyword, definitionKeyword, moduleKeyword } = tags;

export const CODE_TAGS: readonly Colour[] = [
  { name: "keyword", short: "k", tags: [tags.keyword, controlKeyword, operatorKeyword, definitionKeyword, moduleKeyword, tags.modifier] },
  { name: "string", short: "s", tags: [tags.string, tags.special(tags.string), tags.escape] },
  { name: "function", short: "f", tags: [tags.function(tags.definition(tags.variableName)), tags.meta] },
  { name: "type", short: "t", tags: [tags.className, tags.typeName, tags.definition(tags.className)] },
  { name: "number", short: "n", tags: [tags.number, tags.bool, tags.null] },
  { name: "comment", short: "c", tags: [tags.lineComment] },
  { name: "punctuation", short: "p", tags: [tags.operator, tags.punctuation, tags.bracket, tags.separator, tags.derefOperator] },
];

const style = HighlightStyle.define(CODE_TAGS.map(({ name, tags: tag }) => ({ tag, color: `var(--code-${name})` })));

const typeName = Decoration.mark({ class: "cm-type" });
export const CLASS_NAME = /^[A-Z]\w*[a-z]/;

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
