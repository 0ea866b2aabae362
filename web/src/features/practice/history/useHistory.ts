import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { listSubmissions } from "../../../api/generated";
import { listSubmissionsOptions, listSubmissionsQueryKey } from "../../../api/generated/@tanstack/react-query.gen";
import { useWorkspace } from "../WorkspaceContext";

const PAGE = 50;

/** Submissions and runs, newest first, a page at a time. */
export function useHistory() {
  const { slug } = useWorkspace().exercise;
  const path = { slug };
  return useInfiniteQuery({
    queryKey: [...listSubmissionsQueryKey({ path }), "pages"],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) };
      return (await listSubmissions({ path, query, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The newest submission or run of an earlier visit. */
export function useNewest() {
  const { slug } = useWorkspace().exercise;
  return useQuery(listSubmissionsOptions({ path: { slug } }));
}

/** How many of the last twenty were submissions, "20+" where there are more. */
export function useSubmissionCount(): string {
  const { data } = useNewest();
  const count = data?.items.filter((item) => item.only === "all").length ?? 0;
  return data?.next ? `${count}+` : String(count);
}
