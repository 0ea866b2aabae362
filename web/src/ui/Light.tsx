import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";

export type LightState = "open" | "part" | "done";

const GLYPH = { open: CircleDashed, part: CircleDot, done: CircleCheck } as const;
const CLASS = { open: "lamp", part: "lamp part", done: "lamp done" } as const;
export const LIGHT_WORD = { open: "not tried", part: "started", done: "shown" } as const;

/** A topic: a dashed ring not tried, ring and point started, a green tick shown. */
export function Light({ state, label }: { state: LightState; label?: string }) {
  const Glyph = GLYPH[state];
  return (
    <span className={CLASS[state]}>
      <Glyph aria-hidden="true" />
      {label && <span className="vh">{label}</span>}
    </span>
  );
}
