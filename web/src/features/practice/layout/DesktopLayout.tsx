import type { CSSProperties } from "react";

import { ComparePane } from "../compare/ComparePane";
import { ConsolePane } from "../console/ConsolePane";
import { EditorPane } from "../editor/EditorPane";
import { useRemembered } from "../useRemembered";
import { useWorkspace } from "../WorkspaceContext";
import { LeftPane } from "./LeftPane";
import { Splitter } from "./Splitter";

const LEFT = { initial: 34.5, min: 22, max: 60 };
const EDITOR = { initial: 69, min: 25, max: 85 };

/** Left tabs beside the editor over the console; splitters remember where they were put. */
export function DesktopLayout() {
  const { comparison } = useWorkspace();
  const [left, setLeft] = useRemembered("workspace.left", LEFT.initial);
  const [editor, setEditor] = useRemembered("workspace.editor", EDITOR.initial);
  return (
    <main className="panes" style={{ "--left": `${left}%` } as CSSProperties}>
      <LeftPane />
      <Splitter orientation="vertical" label="Resize the panes" value={left} min={LEFT.min} max={LEFT.max} onChange={setLeft} />
      {/* Hidden, not taken away, by a comparison: the editor keeps its history. */}
      <div className="right-pane" style={{ "--editor": `${editor}%` } as CSSProperties} hidden={comparison !== null}>
        <EditorPane />
        <Splitter orientation="horizontal" label="Resize the console" value={editor} min={EDITOR.min} max={EDITOR.max} onChange={setEditor} />
        <ConsolePane />
      </div>
      {comparison && <ComparePane comparison={comparison} />}
    </main>
  );
}
