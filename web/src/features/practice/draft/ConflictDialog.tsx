import { Button, Modal } from "@mantine/core";

import { useStore } from "../../../api/store";
import { moment } from "../../../ui/words";
import { SideDiff } from "../compare/SideDiff";
import { useWorkspace } from "../WorkspaceContext";

interface Props {
  opened: boolean;
  onLater: () => void;
}

/** Another tab or device saved meanwhile: both versions, and a choice between equals. */
export function ConflictDialog({ opened, onLater }: Props) {
  const { draft } = useWorkspace();
  const conflict = useStore(draft, (state) => state.conflict);
  const files = useStore(draft, (state) => state.files);
  if (!conflict) return null;
  const { current, diff } = conflict;
  const saved = current.saved_at === null ? "" : ` at ${moment(current.saved_at)}`;
  const names = diff.map((file) => file.path).join(" and ") || "The draft";
  return (
    <Modal opened={opened} onClose={onLater} size="64rem" withCloseButton={false} title={`${names} changed in two places`}>
      <p className="dialog-lead">
        This tab has edits that are not saved. Another tab or device saved revision {current.revision}
        {saved}. Nothing is overwritten until you choose.
      </p>
      <div className="dialog-diff">
        {diff.map((file) => (
          <SideDiff
            key={file.path}
            file={file}
            before={{ title: `${file.path}, revision ${current.revision}${saved}`, text: current.files[file.path] ?? "" }}
            after={{ title: `${file.path}, this tab`, text: files[file.path] ?? "" }}
          />
        ))}
      </div>
      <div className="dialog-foot">
        <Button variant="subtle" onClick={onLater}>
          Decide later
        </Button>
        <Button onClick={() => draft.keepTheirs()}>Keep revision {current.revision}</Button>
        <Button onClick={() => void draft.keepMine()}>Keep this tab's</Button>
      </div>
    </Modal>
  );
}
