import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";

import { fileExtensions } from "../practice/editor/extensions";
import "./exeditor.css";

interface Props {
  name: string;
  text: string;
  readOnly?: boolean;
  /** Whether the editor takes the focus when it comes. */
  focus?: boolean;
  onChange: (text: string) => void;
}

/** The editor of one short file; a chunk of its own, since most readers only read. */
export default function ExampleEditor({ name, text, readOnly = false, focus = true, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const lock = useRef(new Compartment());
  const latest = useRef({ text, focus, onChange });
  useEffect(() => {
    latest.current = { text, focus, onChange };
  });
  useEffect(() => {
    if (!host.current) return;
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          fileExtensions({ path: name, readOnly: false, wrap: window.matchMedia("(max-width: 767px)").matches }),
          lock.current.of([]),
          // The scrolling pane is reached by keyboard through its content.
          EditorView.contentAttributes.of({ tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    if (latest.current.focus) created.focus();
    return () => created.destroy();
  }, [name]);
  useEffect(() => {
    view.current?.dispatch({ effects: lock.current.reconfigure(EditorState.readOnly.of(readOnly)) });
  }, [readOnly]);
  useEffect(() => {
    const { current } = view;
    const doc = current?.state.doc.toString();
    if (current && doc !== text) current.dispatch({ changes: { from: 0, to: doc?.length ?? 0, insert: text } });
  }, [text]);
  return <div className="exeditor" ref={host} />;
}
