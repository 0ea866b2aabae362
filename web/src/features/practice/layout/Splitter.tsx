import { type KeyboardEvent, type PointerEvent, useRef } from "react";

interface Props {
  /** The direction of the line itself. */
  orientation: "vertical" | "horizontal";
  label: string;
  /** Share of the pane before the line, in percent. */
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

const STEP = 2;

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Splitter({ orientation, label, value, min, max, onChange }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const clamp = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  const [less, more] = orientation === "vertical" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];

  const move = (event: PointerEvent) => {
    if (!line.current?.hasPointerCapture(event.pointerId)) return;
    const box = line.current.parentElement?.getBoundingClientRect();
    if (!box) return;
    const share = orientation === "vertical" ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    clamp(share * 100);
  };
  const press = (event: KeyboardEvent) => {
    const next = { [less]: value - STEP, [more]: value + STEP, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    clamp(next);
  };
  return (
    // A separator that can be focused is a control (WAI-ARIA 1.2); the lint rule knows only the other kind.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={line}
      className={orientation === "vertical" ? "split" : "split h"}
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={move}
    />
  );
}
