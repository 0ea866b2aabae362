/** Which result the keys have chosen. It is kept by name, so that a longer list does not move it. */
import { type KeyboardEvent, useState } from "react";

import type { HitRead } from "../../api/generated";
import type { Group } from "./useSearch";

export interface Choice {
  activeId: string | undefined;
  press: (event: KeyboardEvent) => void;
  point: (id: string) => void;
  onClose: () => void;
}

export function hitId(hit: HitRead): string {
  return `hit-${hit.kind}-${hit.slug.replaceAll("/", "-")}`;
}

export function useChoice(groups: Group[], onClose: () => void): Choice {
  const [chosen, setChosen] = useState<string>();
  const ids = groups.flatMap((group) => group.hits.map(hitId));
  const activeId = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
  const move = (event: KeyboardEvent, place: number) => {
    event.preventDefault();
    const id = ids[(place + ids.length) % ids.length];
    if (id === undefined) return;
    setChosen(id);
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const place = activeId === undefined ? -1 : ids.indexOf(activeId);
    if (event.key === "ArrowDown") move(event, place + 1);
    else if (event.key === "ArrowUp") move(event, place - 1);
    else if (event.key === "Enter") {
      event.preventDefault();
      open(activeId, event.ctrlKey || event.metaKey);
    }
  };
  return { activeId, press, point: setChosen, onClose };
}

function open(id: string | undefined, inNewTab: boolean): void {
  const link = id === undefined ? null : document.getElementById(id);
  if (!(link instanceof HTMLAnchorElement)) return;
  if (inNewTab) window.open(link.href, "_blank", "noopener");
  else link.click();
}
