import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";

import type { CountsRead } from "../../../api/generated";
import { readPlanOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";

/** The one thing to do now: cards that are left, else the next step of the plan. */
export function NextStep({ counts }: { counts: CountsRead }) {
  const left = counts.due + counts.new;
  const start = useQuery({ ...readPlanOptions(), enabled: left === 0 }).data?.start;
  if (left > 0) {
    return (
      <LinkButton to="/review" variant="filled" size="lg" leftSection={<Play />}>
        {counts.due > 0 ? "Go on" : "Learn"}: {left} {left === 1 ? "card" : "cards"}, {counts.minutes_left} min
      </LinkButton>
    );
  }
  if (!start) return null;
  return (
    <LinkButton to={start.url} variant="filled" size="lg" leftSection={<Play />}>
      {start.start}
    </LinkButton>
  );
}
