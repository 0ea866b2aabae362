import { Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, type SyntheticEvent, useId } from "react";

import type { CardRead } from "../../../api/generated";
import { problemSentence } from "../../../api/problem";
import { askedParts, fieldProblem, partShape } from "./parts";
import { type Answering, isUnreadable } from "./useAnswering";

const READ_AS_JSON = new Set(["body", "events"]);

/** One field for each part that is asked. Enter checks; in a box of several lines Ctrl+Enter does. */
export function AnswerForm({ card, answering }: { card: CardRead; answering: Answering }) {
  const { said, ready, busy, check, say, error } = answering;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && !busy) check();
  };
  return (
    <form className="answerform" onSubmit={submit}>
      {askedParts(card).map((part) => (
        <PartField
          key={part}
          part={part}
          value={said.parts[part] ?? ""}
          refusal={isUnreadable(error) && READ_AS_JSON.has(part) ? problemSentence(error) : undefined}
          readOnly={busy}
          onChange={(value) => say({ parts: { ...said.parts, [part]: value } })}
          onEnter={submit}
        />
      ))}
      {/* A form of several fields is submitted by Enter only where it has a button. */}
      <button type="submit" hidden />
    </form>
  );
}

interface FieldProps {
  part: string;
  value: string;
  /** Why the server could not read what was typed. */
  refusal: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
  onEnter: (event: SyntheticEvent) => void;
}

function PartField({ part, value, refusal, readOnly, onChange, onEnter }: FieldProps) {
  const id = useId();
  const shape = partShape(part);
  const error = fieldProblem(part, value) ?? refusal;
  const shared = {
    id,
    label: shape.label,
    value,
    readOnly,
    description: error === undefined ? shape.help : undefined,
    error,
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
