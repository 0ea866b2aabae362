/** What a grade, an undo or a suspended card makes stale: all that the server says of one's reviews. */
import type { Query, QueryClient } from "@tanstack/react-query";

const STALE: ReadonlySet<unknown> = new Set(["readCounts", "listMyCards", "readSession", "readCatchUp"]);

export function forgetReviewQueries(client: QueryClient): void {
  void client.invalidateQueries({ predicate: isStale });
}

/** The generated keys begin with an object that names the operation. */
function isStale({ queryKey: [first] }: Query): boolean {
  return typeof first === "object" && first !== null && "_id" in first && STALE.has(first._id);
}
