import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { type LintFinding, lintFiles } from "../../../api/generated";
import { useStore } from "../../../api/store";
import { useWorkspace } from "../WorkspaceContext";

const QUIET_MS = 400;

/** What ruff says of the files; null until it has spoken, and where it cannot be asked. */
export function useLint(): LintFinding[] | null {
  const { draft } = useWorkspace();
  const files = useStore(draft, (state) => state.files);
  const [settled] = useDebouncedValue(files, QUIET_MS);
  const { data } = useQuery({
    queryKey: ["lint", settled],
    queryFn: async ({ signal }) => (await lintFiles({ body: { files: settled }, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return data ?? null;
}
