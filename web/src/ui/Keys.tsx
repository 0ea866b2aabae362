import "./keys.css";

export type KeyState = "pass" | "fail" | "open";

interface Props {
  keys: KeyState[];
  size?: "normal" | "mini";
}

const GLYPH: Record<KeyState, string> = { pass: "", fail: "x", open: "o" };

/** One key a check: on the line where it passed, dropped below it where it failed, an outline where it did not run. */
export function Keys({ keys, size = "normal" }: Props) {
  const count = (state: KeyState) => keys.filter((key) => key === state).length;
  const open = count("open");
  const label = `${count("pass")} of ${keys.length} checks passed${open ? `, ${open} not run` : ""}`;
  const classes = ["strip", size === "mini" && "mini", keys.length > 24 && "many"].filter(Boolean).join(" ");
  return (
    <div className={classes} role="img" aria-label={label}>
      {keys.map((key, index) => (
        <i key={index} className={GLYPH[key]} style={{ transitionDelay: `${index * 30}ms` }} />
      ))}
    </div>
  );
}
