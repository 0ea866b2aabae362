import { useId } from "react";

import "./segments.css";

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Under the choice: what it means. */
  help?: string;
  size?: "big" | "small";
}

/** One of a few: radio buttons that look like a strip. Arrow keys choose. */
export function Segments<Value extends string>({ label, value, options, onChange, help, size = "big" }: Props<Value>) {
  const id = useId();
  return (
    <fieldset className={`segs ${size}`} aria-describedby={help ? `${id}-help` : undefined}>
      <legend>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </fieldset>
  );
}
