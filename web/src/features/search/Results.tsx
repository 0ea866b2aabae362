import { HitRow } from "./HitRow";
import { type Choice, hitId } from "./useChoice";
import type { Group } from "./useSearch";

const HEADING: Record<Group["kind"], string> = { lesson: "Lessons", card: "Cards", exercise: "Exercises" };

interface Props {
  groups: Group[];
  choice: Choice;
}

export function Results({ groups, choice }: Props) {
  return (
    <div id="search-results" role="listbox" aria-label="Results" hidden={groups.length === 0}>
      {groups.map(({ kind, hits }) => (
        <div key={kind} role="group" aria-label={HEADING[kind]}>
          <p className="gh" aria-hidden="true">
            {HEADING[kind]}
          </p>
          {hits.map((hit) => (
            <HitRow
              key={hitId(hit)}
              hit={hit}
              active={hitId(hit) === choice.activeId}
              onPoint={() => choice.point(hitId(hit))}
              onOpen={choice.onClose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
