/** What a draft needs of the server. */
import { type DraftRead, readDraft, resetDraft, updateDraft } from "../../../api/generated";
import type { Files } from "../files";

export interface DraftDoor {
  read: () => Promise<DraftRead>;
  /** `leaving`: the request outlives the page. */
  save: (revision: number, files: Files, leaving?: boolean) => Promise<DraftRead>;
  reset: (revision: number) => Promise<DraftRead>;
}

export function draftDoor(slug: string): DraftDoor {
  const path = { slug };
  return {
    read: async () => (await readDraft({ path, throwOnError: true })).data,
    save: async (revision, files, leaving = false) =>
      (await updateDraft({ path, body: { revision, files }, keepalive: leaving, throwOnError: true })).data,
    reset: async (revision) => (await resetDraft({ path, query: { revision }, throwOnError: true })).data,
  };
}
