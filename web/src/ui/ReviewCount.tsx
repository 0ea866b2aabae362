import { useQuery } from "@tanstack/react-query";

import { readCountsOptions } from "../api/generated/@tanstack/react-query.gen";

/** How many cards wait, beside the place's name; nothing where none does. */
export function ReviewCount() {
  const due = useQuery(readCountsOptions()).data?.due ?? 0;
  if (due === 0) return null;
  return (
    <span className="n">
      {due}
      <span className="vh"> due</span>
    </span>
  );
}
