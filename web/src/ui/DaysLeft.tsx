import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { readMyTargetOptions } from "../api/generated/@tanstack/react-query.gen";
import { plural } from "./words";

/** "18 days": until the interview, where there is a date. */
export function DaysLeft() {
  const days = useQuery(readMyTargetOptions()).data?.days_left ?? null;
  if (days === null) return null;
  return (
    <Link className="meta daysleft" to="/settings" aria-label={`${plural(days, "day")} to the interview. Change it`}>
      {days === 0 ? "Today" : plural(days, "day")}
    </Link>
  );
}
