import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { Report } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { findTraceback } from "../grade/traceback";
import { useWorkspace } from "../WorkspaceContext";
import { FileTabs } from "./FileTabs";
import { SymbolKeys } from "./SymbolKeys";
import { type Cursor, goToLine, type Place, useEditor } from "./useEditor";
import { useLint } from "./useLint";

const NO_FINDINGS = [] as const;

interface Props {
  /** Stands at the right of the file tabs: on a phone, where the files are saved. */
  aside?: React.ReactNode;
}

export function EditorPane({ aside }: Props) {
  const { exercise, draft, grade, narrow, file, openFile, target } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const edited = useStore(draft, (state) => state.files);
  const replaced = useStore(draft, (state) => state.replaced);
  const report = useStore(grade, (state) => state.result?.report ?? null);
  const readOnly = useMemo(() => new Set(exercise.files.filter((file) => file.read_only).map((file) => file.path)), [exercise]);
  const files = useMemo(() => ({ ...Object.fromEntries(exercise.files.map((file) => [file.path, file.text])), ...edited }), [exercise, edited]);
  const paths = Object.keys(files);
  const active = file in files ? file : (paths[0] ?? "");
  const [cursor, setCursor] = useState<Cursor>({ line: 1, column: 1 });
  const marks = useMemo(() => marksOf(report), [report]);
  const findings = useLint() ?? NO_FINDINGS;
  const onEdit = useCallback((path: string, text: string) => draft.edit(path, text), [draft]);
  const onBlur = useCallback(() => void draft.flush(), [draft]);
  const view = useEditor(host, { files, readOnly, replaced, active, wrap: narrow, marks, findings, onEdit, onCursor: setCursor, onBlur });

  const shown = useRef<Place | null>(null);
  useEffect(() => {
    if (target === null || target === shown.current || target.path !== active || !view.current) return;
    shown.current = target;
    goToLine(view.current, target.line);
  }, [target, active, view]);

  return (
    <section className="editor" aria-label="Editor">
      <FileTabs paths={paths} readOnly={readOnly} active={active} onOpen={openFile} aside={aside} />
      <div className="cmhost" ref={host} />
      {narrow ? <SymbolKeys view={view} /> : <EditorFoot cursor={cursor} readOnly={readOnly.has(active)} />}
    </section>
  );
}

/** The learner's frames of a traceback: an app that did not start, or that crashed. */
function marksOf(report: Report | null): Place[] {
  if (report?.verdict !== "did_not_start" && report?.verdict !== "crashed") return [];
  return findTraceback(report.output)?.frames.slice(-1) ?? [];
}

function EditorFoot({ cursor, readOnly }: { cursor: Cursor; readOnly: boolean }) {
  return (
    <div className="edfoot">
      <span>
        Line {cursor.line}, column {cursor.column}
      </span>
      {readOnly && <span>Read only</span>}
      <span className="grow" />
      <span>
        <kbd>Ctrl M</kbd> Tab leaves the editor
      </span>
      <span>
        <kbd>?</kbd> Keys
      </span>
    </div>
  );
}
