import { Button } from "@mantine/core";
import { CircleX, Play } from "lucide-react";

import { useStore } from "../../../api/store";
import { Inline } from "../../../ui/Inline";
import { ConsolePane } from "../console/ConsolePane";
import { SaveState } from "../draft/SaveState";
import { EditorPane } from "../editor/EditorPane";
import { useWorkspace } from "../WorkspaceContext";

interface Props {
  onConflict: () => void;
}

/** The first failing check pinned over the editor; the console in the editor's place on demand. */
export function PhoneCode({ onConflict }: Props) {
  const { console } = useWorkspace();
  const open = useStore(console, (state) => state.inFront);
  return (
    <>
      <Pinned />
      <div className="phonecode" hidden={open}>
        <EditorPane
          aside={
            <>
              <SaveState onConflict={onConflict} />
              <Button size="compact-xs" variant="subtle" onClick={() => console.bringToFront(true)}>
                HTTP
              </Button>
            </>
          }
        />
      </div>
      {open && (
        <div className="phonecode">
          <button className="iconlink backrow" onClick={() => console.bringToFront(false)}>
            Back to the code
          </button>
          <ConsolePane />
        </div>
      )}
    </>
  );
}

function Pinned() {
  const { grade, openTab, start } = useWorkspace();
  const checks = useStore(grade, (state) => state.result?.report?.checks ?? null);
  const number = (checks?.findIndex((check) => check.passed === false) ?? -1) + 1;
  const check = checks?.[number - 1];
  if (!check) return null;
  return (
    <div className="pinned">
      <CircleX className="fail" />
      <button onClick={() => openTab("result")}>
        <b>Check {number}</b> <Inline text={check.title} />
      </button>
      <Button size="xs" leftSection={<Play />} onClick={() => start("visible")}>
        Run
      </Button>
    </div>
  );
}
