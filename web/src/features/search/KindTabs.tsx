import type { Kind } from "./useSearch";

const KINDS: readonly (readonly [Kind, string])[] = [
  ["all", "All"],
  ["lesson", "Lessons"],
  ["card", "Cards"],
  ["exercise", "Exercises"],
];

interface Props {
  kind: Kind;
  onChange: (kind: Kind) => void;
}

/** Which kinds are shown: radio buttons that look like tabs, so the arrow keys choose. */
export function KindTabs({ kind, onChange }: Props) {
  return (
    <fieldset className="pk">
      <legend className="vh">Kind</legend>
      {KINDS.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="search-kind" value={value} checked={value === kind} onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
