import { Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, type SyntheticEvent, useId } from "react";

import { fieldProblem, partShape } from "./parts";
import type { Prediction } from "./usePrediction";

interface Props {
  /** Ties the button that stands in the card's foot to this form. */
  id: string;
  prediction: Prediction;
}

/** One field for each part that is asked. Enter checks; in a box of several lines Ctrl+Enter does. */
export function AnswerForm({ id, prediction }: Props) {
  const { parts, said, ready, busy, check, say } = prediction;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && !busy) check();
  };
  return (
    <form id={id} className="answerform" onSubmit={submit}>
      {parts.map((part) => (
        <PartField
          key={part}
          part={part}
          value={said[part] ?? ""}
          readOnly={busy}
          onChange={(value) => say(part, value)}
          onEnter={submit}
        />
      ))}
    </form>
  );
}

interface FieldProps {
  part: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  onEnter: (event: SyntheticEvent) => void;
}

function PartField({ part, value, readOnly, onChange, onEnter }: FieldProps) {
  const id = useId();
  const shape = partShape(part);
  const shared = {
    id,
    label: shape.label,
    value,
    readOnly,
    description: shape.help,
    error: fieldProblem(part, value),
    autoComplete: "off",
    autoCapitalize: "off",
    spellCheck: false,
    className: `part ${shape.size}`,
    classNames: { input: "mono" },
  };
  if (shape.size === "tall") {
    const sendOnCtrlEnter = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onEnter(event);
    };
    return (
      <Textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} onKeyDown={sendOnCtrlEnter} />
    );
  }
  const inputMode = part === "status" ? "numeric" : undefined;
  return <TextInput {...shared} inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />;
}
