/** Makes the stores of one exercise and ties them to the page: its address, its life, its queries. */
import { useMediaQuery } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";

import type { DraftRead, ExerciseRead, SubmissionRead } from "../../api/generated";
import {
  listSubmissionsQueryKey,
  readDraftQueryKey,
  readHelpQueryKey,
  readProgressQueryKey,
} from "../../api/generated/@tanstack/react-query.gen";
import type { WorkspaceTab } from "../../routes";
import type { Comparison } from "./compare/comparison";
import { ConsoleStore } from "./console/ConsoleStore";
import { draftDoor } from "./draft/door";
import { DraftStore } from "./draft/DraftStore";
import type { Place } from "./editor/useEditor";
import { GradeStore, type Only } from "./grade/GradeStore";
import { useTyping } from "./grade/useTyping";
import { usePageLife } from "./usePageLife";
import type { Workspace } from "./WorkspaceContext";

function useStores(exercise: ExerciseRead, first: DraftRead) {
  const queries = useQueryClient();
  const { slug } = exercise;
  const [stores] = useState(() => {
    const path = { slug };
    const afterVerdict = ({ typing }: SubmissionRead) => {
      // It stands in no history, and opens nothing.
      if (typing) return;
      void queries.invalidateQueries({ queryKey: listSubmissionsQueryKey({ path }) });
      void queries.invalidateQueries({ queryKey: readHelpQueryKey({ path }) });
      void queries.invalidateQueries({ queryKey: readProgressQueryKey() });
    };
    return {
      draft: new DraftStore(slug, draftDoor(slug), first),
      grade: new GradeStore(slug, afterVerdict),
      console: new ConsoleStore(slug),
    };
  });
  useEffect(() => {
    const queryKey = readDraftQueryKey({ path: { slug } });
    // The next visit begins with what is saved by then.
    return () => queries.removeQueries({ queryKey });
  }, [queries, slug]);
  return stores;
}

export function useWorkspaceState(exercise: ExerciseRead, first: DraftRead): Workspace {
  const stores = useStores(exercise, first);
  const { draft, grade, console } = stores;
  usePageLife(stores);
  const narrow = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const [typing, setTyping] = useTyping();
  const [file, openFile] = useState(exercise.files[0]?.path ?? "");
  const [target, setTarget] = useState<Place | null>(null);
  const [comparison, compare] = useState<Comparison | null>(null);
  const { tab = "task" } = useSearch({ from: "/exercises/$slug" });
  const navigate = useNavigate({ from: "/exercises/$slug" });
  const openTab = useCallback(
    (next: WorkspaceTab) => void navigate({ search: { tab: next }, replace: true, resetScroll: false }),
    [navigate],
  );

  const start = useCallback(
    (only: Only) => {
      compare(null);
      openTab("result");
      void draft.flush();
      void grade.start(draft.state.files, only);
    },
    [draft, grade, openTab],
  );
  const goTo = useCallback(
    (place: Place) => {
      compare(null);
      openFile(place.path);
      setTarget({ ...place });
      if (narrow) openTab("code");
    },
    [narrow, openTab],
  );
  const openInConsole = useCallback<Workspace["openInConsole"]>(
    (exchange, by) => {
      compare(null);
      console.open(exchange, by);
      if (narrow) openTab("code");
    },
    [console, narrow, openTab],
  );

  return useMemo(
    () => ({ exercise, draft, grade, console, narrow, typing, setTyping, tab, openTab, start, file, openFile, target, goTo, openInConsole, comparison, compare }),
    [exercise, draft, grade, console, narrow, typing, setTyping, tab, openTab, start, file, openFile, target, goTo, openInConsole, comparison],
  );
}
