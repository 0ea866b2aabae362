import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";

import { fileExtensions } from "../practice/editor/extensions";

interface Props {
  name: string;
  text: string;
  onChange: (text: string) => void;
}

/** The editor of an example; a chunk of its own, since most readers only read. */
export default function ExampleEditor({ name, text, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ text, onChange });
  useEffect(() => {
    latest.current = { text, onChange };
  });
  useEffect(() => {
    if (!host.current) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          fileExtensions({ path: name, readOnly: false, wrap: window.matchMedia("(max-width: 767px)").matches }),
          // The scrolling pane is reached by keyboard through its content.
          EditorView.contentAttributes.of({ tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.focus();
    return () => view.destroy();
  }, [name]);
  return <div className="exeditor" ref={host} />;
}
