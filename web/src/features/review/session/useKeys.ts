import { useEffect, useState } from "react";

import { isPressable, isTyping } from "../../../ui/typing";
import { keyName } from "./keyName";

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
      // A digit is an option's before the answer and a grade's after it: of those that name it, one is enabled.
      const enabled = document.querySelectorAll<HTMLElement>("[data-key]:not(:disabled, [data-disabled])");
      const button = [...enabled].find((each) => names(each).includes(name));
      if (!button) return;
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

/** Off while somebody types, and in an open dialog or menu; Space and Enter belong to a focused button or link. */
function isOff(name: string, target: EventTarget | null): boolean {
  if (name === "" || isTyping(target)) return true;
  if (target instanceof HTMLElement && target.closest("[role=dialog], [role=menu]") !== null) return true;
  if (name !== "space" && name !== "enter") return false;
  // A handle to drag by takes Space, and has no use for Enter.
  if (name === "enter" && target instanceof HTMLElement && target.matches(".grip")) return false;
  const ticking = name === "space" && target instanceof HTMLInputElement;
  return ticking || isPressable(target);
}
