import type { PlacementRead } from "../../../api/generated";
import { LinkButton } from "../../../ui/LinkButton";
import { queueWords } from "./queueWords";

/** Which question it is, how many may come, and the way out. */
export function PlacementBar({ placement }: { placement: PlacementRead }) {
  const { asked, least, most } = placement;
  return (
    <div className="revbar" role="region" aria-label="Progress">
      <div className="wrap">
        <span className="strong place">Question {asked + 1}</span>
        <div className="queue" role="img" aria-label={queueWords(placement)}>
          {Array.from({ length: Math.max(most, asked + 1) }, (_, index) => (
            <i key={index} className={index < asked ? "asked" : index === asked ? "c" : undefined} />
          ))}
        </div>
        <span className="meta not-narrow">
          {least} to {most} questions, it stops when the ranges are narrow enough
        </span>
        <span className="grow" />
        <LinkButton size="xs" variant="subtle" to="/start/plan">
          Skip to the plan
        </LinkButton>
      </div>
    </div>
  );
}
