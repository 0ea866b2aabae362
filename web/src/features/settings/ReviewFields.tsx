import { NativeSelect, TextInput } from "@mantine/core";

import { Segments } from "../../ui/Segments";
import { RETENTIONS, retentionHelp } from "./retention";
import { type ReviewValues, timeZones } from "./reviewValues";

interface Props {
  values: ReviewValues;
  /** Why the server refused the zone. */
  zoneRefusal: string | undefined;
  onChange: (values: ReviewValues) => void;
}

const BUTTONS = [
  { value: "2", label: "Two" },
  { value: "4", label: "Four" },
] as const;
const BUTTON_HELP = {
  2: "Again and Good: knew it, or did not.",
  4: "Again, Hard, Good and Easy: a finer word moves the next date further.",
} as const;

/** How many cards a day, how well they are to be known, which buttons, and when a day begins. */
export function ReviewFields({ values, zoneRefusal, onChange }: Props) {
  return (
    <div className="fields">
      <div className="caps">
        <Limit
          label="New cards a day"
          value={values.newCards}
          onChange={(newCards) => onChange({ ...values, newCards })}
        />
        <Limit
          label="Due cards a day, at most"
          value={values.dueCards}
          onChange={(dueCards) => onChange({ ...values, dueCards })}
        />
      </div>
      <Segments
        label="Recall to keep"
        value={String(values.retention)}
        options={retentionOptions(values.retention)}
        help={retentionHelp(values.retention)}
        onChange={(retention) => onChange({ ...values, retention: Number(retention) })}
      />
      <Segments
        label="Buttons under a card"
        value={values.buttons === 4 ? "4" : "2"}
        options={BUTTONS}
        help={BUTTON_HELP[values.buttons]}
        onChange={(buttons) => onChange({ ...values, buttons: buttons === "4" ? 4 : 2 })}
      />
      <NativeSelect
        className="zone"
        label="Time zone"
        value={values.zone}
        error={zoneRefusal}
        description={zoneRefusal === undefined ? "Your day begins at 04:00 there: a late evening still counts as today." : undefined}
        onChange={(event) => onChange({ ...values, zone: event.target.value })}
        data={timeZones(values.zone)}
      />
    </div>
  );
}

function retentionOptions(current: number): { value: string; label: string }[] {
  const offered = [...new Set([...RETENTIONS, current])].sort();
  return offered.map((value) => ({ value: String(value), label: `${Math.round(value * 100)}\u00a0%` }));
}

interface LimitProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Limit({ label, value, onChange }: LimitProps) {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={0}
      label={label}
      description="Empty: as many as your minutes give."
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
