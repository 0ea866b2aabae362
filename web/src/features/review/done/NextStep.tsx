import { Play } from "lucide-react";

import type { CountsRead } from "../../../api/generated";
import { LinkButton } from "../../../ui/LinkButton";
import { NextOffer } from "../../readiness/NextOffer";

/** The one thing to do now: cards that are left, else the next step of the plan. */
export function NextStep({ counts }: { counts: CountsRead }) {
  const left = counts.due + counts.new;
  if (left === 0) return <NextOffer otherwise={null} />;
  return (
    <LinkButton to="/review" variant="filled" size="lg" leftSection={<Play />}>
      {counts.due > 0 ? "Go on" : "Learn"}: {left} {left === 1 ? "card" : "cards"}, {counts.minutes_left} min
    </LinkButton>
  );
}
