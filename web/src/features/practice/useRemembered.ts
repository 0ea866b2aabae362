import { useCallback, useState } from "react";

/** A number that this browser remembers: the size of a pane, a choice. */
export function useRemembered(name: string, initial: number): [number, (value: number) => void] {
  const key = `greenroom.${name}`;
  const [value, setValue] = useState(() => readNumber(key) ?? initial);
  const remember = useCallback(
    (next: number) => {
      setValue(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Not remembered; it still holds until the page is left.
      }
    },
    [key],
  );
  return [value, remember];
}

function readNumber(key: string): number | null {
  try {
    const number = Number(localStorage.getItem(key) ?? Number.NaN);
    return Number.isFinite(number) ? number : null;
  } catch {
    return null;
  }
}
