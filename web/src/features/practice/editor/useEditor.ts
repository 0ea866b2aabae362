/** One CodeMirror view for all files; each file keeps its own history, selection and scroll. */
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type RefObject, useEffect, useRef } from "react";

import type { LintFinding } from "../../../api/generated";
import type { Files } from "../files";
import { toDiagnostics } from "./diagnostics";
import { fileExtensions } from "./extensions";
import { setMarkedLines } from "./marks";

export interface Place {
  path: string;
  line: number;
}

export interface Cursor {
  line: number;
  column: number;
}

export interface EditorOptions {
  files: Files;
  readOnly: ReadonlySet<string>;
  /** Grows when the files came from elsewhere. */
  replaced: number;
  active: string;
  wrap: boolean;
  marks: readonly Place[];
  findings: readonly LintFinding[];
  onEdit: (path: string, text: string) => void;
  onCursor: (cursor: Cursor) => void;
  onBlur: () => void;
}

interface Open {
  path: string;
  states: Map<string, EditorState>;
}

/** Mounts the view into `host`; the view is there from the first effect on. */
export function useEditor(host: RefObject<HTMLDivElement | null>, options: EditorOptions): RefObject<EditorView | null> {
  const view = useRef<EditorView | null>(null);
  const open = useRef<Open>({ path: options.active, states: new Map() });
  const latest = useRef(options);

  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    if (!host.current) return;
    const created = new EditorView({ parent: host.current });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, [host]);

  // A file is shown: its state is taken up again, or made from its text.
  const { active, replaced, wrap } = options;
  useEffect(() => {
    open.current.states.clear();
  }, [replaced, wrap]);
  useEffect(() => {
    const current = view.current;
    if (!current) return;
    const { states } = open.current;
    const state = states.get(active) ?? newState(active, latest);
    open.current.path = active;
    current.setState(state);
    states.set(active, state);
    latest.current.onCursor(cursorOf(state));
  }, [active, replaced, wrap]);
  useEffect(() => {
    const { states } = open.current;
    const current = view.current;
    return () => {
      if (current) states.set(active, current.state);
    };
  }, [active]);

  const { marks, findings } = options;
  useEffect(() => {
    const current = view.current;
    if (!current) return;
    const lines = marks.filter((mark) => mark.path === active).map((mark) => mark.line);
    current.dispatch({ effects: setMarkedLines.of(lines) });
  }, [marks, active, replaced, wrap]);
  useEffect(() => {
    const current = view.current;
    if (!current) return;
    const here = findings.filter((finding) => finding.path === active);
    current.dispatch(setDiagnostics(current.state, toDiagnostics(here, current.state.doc)));
  }, [findings, active, replaced, wrap]);

  return view;
}

function newState(path: string, latest: RefObject<EditorOptions>): EditorState {
  const { files, readOnly, wrap } = latest.current;
  return EditorState.create({
    doc: files[path] ?? "",
    extensions: [
      fileExtensions({ path, readOnly: readOnly.has(path), wrap }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) latest.current.onEdit(path, update.state.doc.toString());
        if (update.docChanged || update.selectionSet) latest.current.onCursor(cursorOf(update.state));
      }),
      EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
    ],
  });
}

function cursorOf(state: EditorState): Cursor {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  return { line: line.number, column: head - line.from + 1 };
}

export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const target = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const start = target.from + (/^\s*/.exec(target.text)?.[0].length ?? 0);
  view.dispatch({ selection: { anchor: start }, effects: EditorView.scrollIntoView(start, { y: "center" }) });
  view.focus();
}
