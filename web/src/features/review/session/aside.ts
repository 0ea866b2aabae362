/** The card that was set aside last, so that it can be taken back in one step. */
import type { CardRead } from "../../../api/generated";
import { Store } from "../../../api/store";

export interface Aside {
  card: Pick<CardRead, "slug" | "title">;
  how: "suspended" | "buried";
}

class AsideStore extends Store<{ last: Aside | undefined }> {
  put(last: Aside | undefined): void {
    this.set({ last });
  }
}

export const asideStore = new AsideStore({ last: undefined });

export function setAside(aside: Aside): void {
  asideStore.put(aside);
}
