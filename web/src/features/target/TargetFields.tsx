import { Checkbox, TextInput } from "@mantine/core";

import { Segments } from "../../ui/Segments";
import { dateNote, LEVEL_HELP, LEVEL_OPTIONS, minuteOptions, type TargetValues } from "./target";
import "./target.css";

interface Props {
  values: TargetValues;
  /** The learner's day, which is not always the browser's. */
  today: string;
  /** Why the server refused the date. */
  refusal: string | undefined;
  onChange: (values: TargetValues) => void;
}

/** Date, level, minutes: the same three at the start and in the settings. */
export function TargetFields({ values, today, refusal, onChange }: Props) {
  const { date, noDate, level, minutes } = values;
  const note = dateNote(noDate ? "" : date, today);
  const error = refusal ?? (note.wrong ? note.text : undefined);
  return (
    <>
      <div className="datefield">
        <TextInput
          type="date"
          label="Interview date"
          value={date}
          min={today}
          disabled={noDate}
          error={error}
          description={error === undefined ? note.text : undefined}
          onChange={(event) => onChange({ ...values, date: event.target.value })}
        />
        <Checkbox
          label="No date yet"
          checked={noDate}
          onChange={(event) => onChange({ ...values, noDate: event.target.checked })}
        />
      </div>
      <Segments
        label="Level"
        value={level}
        options={LEVEL_OPTIONS}
        help={LEVEL_HELP[level]}
        onChange={(value) => onChange({ ...values, level: value })}
      />
      <Segments
        label="Minutes a day"
        value={String(minutes)}
        options={minuteOptions(minutes)}
        help="Every day counts, weekends too. After a missed day the plan is made anew."
        onChange={(value) => onChange({ ...values, minutes: Number(value) })}
      />
    </>
  );
}
