import { Button } from "@mantine/core";

import { useStore } from "../../../api/store";
import { moment } from "../../../ui/words";
import { useWorkspace } from "../WorkspaceContext";
import type { Saving } from "./DraftStore";

interface Props {
  onConflict: () => void;
}

/** Where the files are saved, as a polite live region. */
export function SaveState({ onConflict }: Props) {
  const { draft } = useWorkspace();
  const saving = useStore(draft, (state) => state.saving);
  if (saving.kind === "conflict") {
    return (
      <Button size="xs" color="red" onClick={onConflict}>
        Changed in two places
      </Button>
    );
  }
  return (
    <span className={saving.kind === "refused" ? "meta fail savestate" : "meta savestate"} role="status">
      {words(saving)}
    </span>
  );
}

function words(saving: Exclude<Saving, { kind: "conflict" }>): string {
  switch (saving.kind) {
    case "starter":
      return "Starter files";
    case "saved":
      return `Saved ${moment(saving.at)}`;
    case "unsaved":
      return "Not saved yet";
    case "device":
      return "Saved on this device";
    case "refused":
      return `Not saved. ${saving.sentence}`;
  }
}
