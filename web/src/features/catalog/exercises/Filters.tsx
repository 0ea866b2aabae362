import { NativeSelect } from "@mantine/core";

import { Segments } from "../../../ui/Segments";
import { type ExerciseFilter, LEVELS, type ListedSection, STATES } from "./filter";
import { kindWord } from "./kinds";

interface Props {
  all: ListedSection[];
  filter: ExerciseFilter;
  onChange: (filter: ExerciseFilter) => void;
}

const ANY = "";
const LEVEL_OPTIONS = [
  { value: ANY, label: "Any" },
  { value: "junior", label: "Junior" },
  { value: "mid", label: "Mid" },
  { value: "senior", label: "Senior" },
] as const;
const STATE_WORD = { open: "Not tried", started: "Started", passed: "Passed" } as const;

/** Four ways to narrow the list; each is part of the address. */
export function Filters({ all, filter, onChange }: Props) {
  const kinds = [...new Set(all.flatMap((one) => one.exercises.map(({ exercise }) => exercise.kind)))];
  const set = (change: ExerciseFilter) => onChange({ ...filter, ...change });
  return (
    <div className="filters">
      <NativeSelect
        label="Section"
        value={filter.section ?? ANY}
        onChange={(event) => set({ section: event.target.value || undefined })}
        data={[
          { value: ANY, label: "All sections" },
          ...all.map(({ section }) => ({ value: section.slug, label: section.title })),
        ]}
      />
      <Segments
        label="Level"
        size="small"
        value={filter.level ?? ANY}
        options={LEVEL_OPTIONS}
        onChange={(value) => set({ level: LEVELS.find((level) => level === value) })}
      />
      <NativeSelect
        label="Kind"
        value={filter.kind ?? ANY}
        onChange={(event) => set({ kind: event.target.value || undefined })}
        data={[{ value: ANY, label: "All kinds" }, ...kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))]}
      />
      <NativeSelect
        label="Yours"
        value={filter.state ?? ANY}
        onChange={(event) => set({ state: STATES.find((state) => state === event.target.value) })}
        data={[{ value: ANY, label: "All" }, ...STATES.map((state) => ({ value: state, label: STATE_WORD[state] }))]}
      />
    </div>
  );
}
