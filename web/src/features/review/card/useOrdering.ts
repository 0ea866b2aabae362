import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from "react";

import { moved } from "./moving";

export interface Ordering {
  /** The step that the keyboard or the pointer holds. */
  lifted: string | undefined;
  /** What just happened, in words. */
  told: string;
  move: (from: number, to: number, name: string) => void;
  onKey: (event: KeyboardEvent, place: number, name: string) => void;
  onGrab: (event: PointerEvent, id: string) => void;
  onDrag: (event: PointerEvent) => void;
  onRelease: () => void;
  onLeave: () => void;
}

interface Options {
  list: RefObject<HTMLOListElement | null>;
  order: string[];
  onOrder: (order: string[]) => void;
}

interface Held {
  id: string;
  /** The order to which Esc goes back. */
  before: string[];
  by: "keys" | "pointer";
}

/** Ordering a list: arrow keys choose a row or move the one that Space lifted; the pointer drags by the handle. */
export function useOrdering({ list, order, onOrder }: Options): Ordering {
  const [held, setHeld] = useState<Held>();
  const [told, setTold] = useState("");

  const focusGrip = (place: number) => list.current?.querySelectorAll<HTMLElement>(".grip")[place]?.focus();
  const move = (from: number, to: number, name: string) => {
    if (to < 0 || to >= order.length) return;
    onOrder(moved(order, from, to));
    setTold(`${name}, place ${to + 1} of ${order.length}`);
  };
  const drop = (name: string, place: number) => {
    setHeld(undefined);
    setTold(`${name} dropped at place ${place + 1}`);
  };
  const putBack = (name: string) => {
    if (held) onOrder(held.before);
    setHeld(undefined);
    setTold(`${name} put back`);
  };

  const onKey = (event: KeyboardEvent, place: number, name: string) => {
    const id = order[place];
    if (id === undefined) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const mine = held?.id === id && held.by === "keys";
    if (step !== undefined && mine) move(place, place + step, name);
    else if (step !== undefined) focusGrip(place + step);
    else if (event.key === " " && mine) drop(name, place);
    else if (event.key === " ") {
      setHeld({ id, before: order, by: "keys" });
      setTold(`${name} lifted, place ${place + 1} of ${order.length}`);
    } else if (event.key === "Escape" && mine) putBack(name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onGrab = (event: PointerEvent, id: string) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ id, before: order, by: "pointer" });
  };
  const onDrag = (event: PointerEvent) => {
    if (held?.by !== "pointer" || !list.current) return;
    const to = placeAt(list.current, event.clientY);
    const from = order.indexOf(held.id);
    if (to !== from) onOrder(moved(order, from, to));
  };
  const release = (by: Held["by"]) => {
    if (held?.by === by) setHeld(undefined);
  };
  return { lifted: held?.id, told, move, onKey, onGrab, onDrag, onRelease: () => release("pointer"), onLeave: () => release("keys") };
}

/** The row that a pointer at this height stands on; above and below the list the first and the last. */
function placeAt(list: HTMLElement, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const below = rows.findIndex((row) => y < row.bottom);
  return below < 0 ? rows.length - 1 : below;
}
