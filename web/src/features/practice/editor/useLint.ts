import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { type LintFinding, lintFiles } from "../../../api/generated";
import { useStore } from "../../../api/store";
import type { Files } from "../files";
import { useWorkspace } from "../WorkspaceContext";

const QUIET_MS = 400;

/** The files since when no key was pressed for a while, and what ruff says of them. */
export function useSettled(): { files: Files; findings: LintFinding[] | null; asking: boolean } {
  const { draft } = useWorkspace();
  const now = useStore(draft, (state) => state.files);
  const [files] = useDebouncedValue(now, QUIET_MS);
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ["lint", files],
    queryFn: async ({ signal }) => (await lintFiles({ body: { files }, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return { files, findings: data ?? null, asking: isFetching || isPlaceholderData };
}

/** What ruff says of the files; null until it has spoken, and where it cannot be asked. */
export function useLint(): LintFinding[] | null {
  return useSettled().findings;
}
