/** What a grade, an undo or a suspended card makes stale. */
import type { QueryClient } from "@tanstack/react-query";

import { readCountsQueryKey } from "../../../api/generated/@tanstack/react-query.gen";

export function forgetReviewQueries(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: readCountsQueryKey() });
}
