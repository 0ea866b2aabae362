/** A copy of unsaved files on this device: for a lost line, a killed server, a closed tab. */
import type { Files } from "../files";

export interface LocalCopy {
  /** The revision that the files were made from. */
  revision: number;
  files: Files;
  at: string;
}

const key = (slug: string) => `greenroom.draft.${slug}`;

/** False where the browser keeps nothing (storage full or switched off). */
export function keepLocalCopy(slug: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key(slug), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function findLocalCopy(slug: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(key(slug));
    const copy: unknown = text === null ? null : JSON.parse(text);
    return isLocalCopy(copy) ? copy : null;
  } catch {
    return null;
  }
}

export function dropLocalCopy(slug: string): void {
  try {
    localStorage.removeItem(key(slug));
  } catch {
    // Nothing was kept, so nothing is to be dropped.
  }
}

function isLocalCopy(value: unknown): value is LocalCopy {
  return typeof value === "object" && value !== null && "revision" in value && "files" in value && "at" in value;
}
