import { useEffect, useState } from "react";

import { isPressable, isTyping } from "../../../ui/typing";

/** Every key of the page presses the button that names it in `data-key`: no key does what no button does. */
export function useKeys(): [boolean, (open: boolean) => void] {
  const [sheet, setSheet] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || event.defaultPrevented) return;
      const name = keyName(event);
      if (name === "escape" && isTyping(event.target)) (event.target as HTMLElement).blur();
      if (name === "?" && !isTyping(event.target)) setSheet((open) => !open);
      if (isOff(name, event.target)) return;
      const button = [...document.querySelectorAll<HTMLElement>("[data-key]")].find((each) => names(each).includes(name));
      if (!button || button.matches(":disabled, [data-disabled]")) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return [sheet, setSheet];
}

function names(button: HTMLElement): string[] {
  return button.dataset.key?.split(" ") ?? [];
}

export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  if (event.altKey) return "";
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** Off while somebody types, and in an open dialog or menu; Space and Enter belong to a focused button or link. */
function isOff(name: string, target: EventTarget | null): boolean {
  if (name === "" || isTyping(target)) return true;
  if (target instanceof HTMLElement && target.closest("[role=dialog], [role=menu]") !== null) return true;
  if (name !== "space" && name !== "enter") return false;
  const ticking = name === "space" && target instanceof HTMLInputElement;
  return ticking || isPressable(target);
}
