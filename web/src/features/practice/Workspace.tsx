import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import type { DraftRead, ExerciseRead } from "../../api/generated";
import { listSubmissionsOptions } from "../../api/generated/@tanstack/react-query.gen";
import { useStore } from "../../api/store";
import { SystemNotice } from "../system/SystemNotice";
import { ConflictDialog } from "./draft/ConflictDialog";
import { TypedRuns } from "./grade/TypedRuns";
import { DesktopLayout } from "./layout/DesktopLayout";
import { PhoneLayout } from "./layout/PhoneLayout";
import { ShortcutSheet } from "./ShortcutSheet";
import { useShortcuts } from "./useShortcuts";
import { useWorkspaceState } from "./useWorkspaceState";
import { WorkspaceContext } from "./WorkspaceContext";
import { WorkspaceHeader } from "./WorkspaceHeader";

interface Props {
  exercise: ExerciseRead;
  draft: DraftRead;
}

export function Workspace({ exercise, draft: first }: Props) {
  const workspace = useWorkspaceState(exercise, first);
  const { draft, grade, narrow } = workspace;
  const [sheet, setSheet] = useShortcuts(workspace);
  const conflict = useStore(draft, (state) => state.conflict);
  const [later, setLater] = useState(conflict);
  const asking = conflict !== null && conflict !== later;

  const queries = useQueryClient();
  useEffect(() => {
    // The result of the last visit, or the grade that still runs.
    void queries
      .query(listSubmissionsOptions({ path: { slug: exercise.slug } }))
      .then(({ items }) => {
        const newest = items.find((item) => item.state !== "cancelled" && !item.typing);
        return newest && grade.resume(newest.id);
      })
      .catch(() => undefined);
  }, [queries, exercise.slug, grade]);

  const Layout = narrow ? PhoneLayout : DesktopLayout;
  return (
    <WorkspaceContext value={workspace}>
      <title>{`${exercise.title} · Greenroom`}</title>
      <div className="ws">
        <WorkspaceHeader onConflict={() => setLater(null)} />
        <SystemNotice />
        <Layout onConflict={() => setLater(null)} />
        <TypedRuns />
      </div>
      <ConflictDialog opened={asking} onLater={() => setLater(conflict)} />
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </WorkspaceContext>
  );
}
