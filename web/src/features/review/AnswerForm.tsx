import { Button, Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, type SyntheticEvent, useId } from "react";

import { fieldProblem, partShape } from "./parts";

interface Props {
  parts: string[];
  values: Record<string, string>;
  onChange: (part: string, value: string) => void;
  onCheck: () => void;
  onGiveUp: () => void;
  onAgain?: () => void;
  busy: boolean;
}

/** One field for each part that is asked. Enter checks; in a box of several lines Ctrl+Enter does. */
export function AnswerForm({ parts, values, onChange, onCheck, onGiveUp, onAgain, busy }: Props) {
  const answered = onAgain !== undefined;
  const ready = parts.every((part) => fieldProblem(part, values[part] ?? "") === undefined);
  const said = parts.some((part) => (values[part] ?? "").trim() !== "");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && said && !answered) onCheck();
  };
  return (
    <form className="answerform" onSubmit={submit} aria-label="Your answer">
      <div className="fields">
        {parts.map((part) => (
          <PartField
            key={part}
            part={part}
            value={values[part] ?? ""}
            readOnly={answered || busy}
            onChange={(value) => onChange(part, value)}
            onEnter={submit}
          />
        ))}
      </div>
      <div className="formfoot">
        {onAgain ? (
          <Button onClick={onAgain} variant="subtle">
            Answer again
          </Button>
        ) : (
          <>
            <Button variant="subtle" onClick={onGiveUp} disabled={busy}>
              I don&apos;t know
            </Button>
            <Button variant="filled" type="submit" disabled={!ready || !said} loading={busy}>
              Check
            </Button>
          </>
        )}
      </div>
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
    description: readOnly ? undefined : shape.help,
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
