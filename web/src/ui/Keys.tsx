import "./keys.css";

export type KeyState = "pass" | "fail" | "open";

interface Props {
  keys: KeyState[];
  size?: "normal" | "mini";
  /** Said instead of the picture, where the keys are no checks. */
  label?: string;
}

const GLYPH: Record<KeyState, string> = { pass: "", fail: "x", open: "o" };

/** One key a check: on the line where it passed, dropped below it where it failed, an outline where it did not run. */
export function Keys({ keys, size = "normal", label }: Props) {
  const count = (state: KeyState) => keys.filter((key) => key === state).length;
  const open = count("open");
  const checks = `${count("pass")} of ${keys.length} checks passed${open ? `, ${open} not run` : ""}`;
  const classes = ["strip", size === "mini" && "mini", keys.length > 24 && "many"].filter(Boolean).join(" ");
  return (
    <div className={classes} role="img" aria-label={label ?? checks}>
      {keys.map((key, index) => (
        <i key={index} className={GLYPH[key]} style={{ transitionDelay: `${index * 30}ms` }} />
      ))}
    </div>
  );
}
