/** The learner's files and where they are saved; never overwrites what another tab or device saved. */
import type { DraftConflict, DraftRead } from "../../../api/generated";
import { isProblem, problemSentence, problemStatus } from "../../../api/problem";
import { Store } from "../../../api/store";
import { type Files, sameFiles } from "../files";
import type { DraftDoor } from "./door";
import { dropLocalCopy, findLocalCopy, keepLocalCopy } from "./localCopy";

const QUIET_MS = 800;
const RETRY_MS = 3000;

export type Saving =
  | { kind: "starter" }
  | { kind: "saved"; at: string }
  | { kind: "unsaved" }
  | { kind: "device"; at: string }
  | { kind: "refused"; sentence: string }
  | { kind: "conflict" };

export interface DraftState {
  files: Files;
  revision: number;
  saving: Saving;
  conflict: DraftConflict | null;
  /** Counts how often the files came from elsewhere, so that the editor loads them anew. */
  replaced: number;
  /** The files as the last key left them; null where none was pressed. */
  typed: Files | null;
}

export class DraftStore extends Store<DraftState> {
  readonly #slug: string;
  readonly #door: DraftDoor;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | null = null;

  constructor(slug: string, door: DraftDoor, draft: DraftRead) {
    super({ files: draft.files, revision: draft.revision, saving: savedAs(draft), conflict: null, replaced: 0, typed: null });
    this.#slug = slug;
    this.#door = door;
    this.#takeUpLocalCopy();
  }

  edit(path: string, text: string): void {
    if (this.state.files[path] === text) return;
    const files = { ...this.state.files, [path]: text };
    this.set({ files, typed: files });
    this.#changed();
  }

  /** Puts files into the editor as a new revision: a restored submission, never a grade. */
  replace(files: Files): Promise<void> {
    this.set({ files: { ...this.state.files, ...files }, replaced: this.state.replaced + 1 });
    this.#changed();
    return this.flush();
  }

  /** Saves at once what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#flight) await this.#flight;
    if (!this.#isUnsaved()) return;
    this.#flight = this.#save().finally(() => {
      this.#flight = null;
    });
    await this.#flight;
  }

  /** The page goes away: keep a copy here, and let one last request outlive it. */
  leave(): void {
    if (this.state.saving.kind !== "conflict" && !this.#isUnsaved()) return;
    this.#keepCopy();
    if (this.#isUnsaved() && !this.#flight) void this.#door.save(this.state.revision, this.state.files, true).catch(keptHere);
  }

  /** Takes what another tab or device saved, where nothing here would be lost. */
  async refresh(): Promise<void> {
    if (this.#isUnsaved() || this.state.conflict) return;
    const draft = await this.#door.read().catch(keptHere);
    if (draft && !this.#isUnsaved() && draft.revision > this.state.revision) this.#adopt(draft);
  }

  async reset(): Promise<void> {
    await this.flush();
    this.#adopt(await this.#door.reset(this.state.revision));
  }

  keepTheirs(): void {
    const { conflict } = this.state;
    if (!conflict) return;
    this.set({ conflict: null });
    this.#adopt(conflict.current);
  }

  async keepMine(): Promise<void> {
    const { conflict } = this.state;
    if (!conflict) return;
    this.set({ conflict: null, revision: conflict.current.revision, saving: { kind: "unsaved" } });
    await this.flush();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.leave();
  }

  #takeUpLocalCopy(): void {
    const copy = findLocalCopy(this.#slug);
    if (!copy) return;
    if (sameFiles(copy.files, this.state.files)) { dropLocalCopy(this.#slug); return; }
    this.set({ files: copy.files, revision: copy.revision, saving: { kind: "unsaved" } });
    this.#later(0);
  }

  #isUnsaved(): boolean {
    return this.state.saving.kind === "unsaved" || this.state.saving.kind === "device";
  }

  #changed(): void {
    if (this.state.conflict) {
      this.#keepCopy();
      return;
    }
    // Offline, each pause in typing is kept here; the retry runs on.
    if (this.state.saving.kind === "device") this.#keepCopy();
    this.set({ saving: { kind: "unsaved" } });
    this.#later(QUIET_MS);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #save(): Promise<void> {
    const { files, revision } = this.state;
    try {
      const draft = await this.#door.save(revision, files);
      this.set({ revision: draft.revision });
      if (this.state.files !== files) { this.#later(QUIET_MS); return; }
      dropLocalCopy(this.#slug);
      this.set({ saving: savedAs(draft) });
    } catch (error) {
      this.#notSaved(error, files);
    }
  }

  #notSaved(error: unknown, files: Files): void {
    if (isConflict(error)) {
      if (sameFiles(error.current.files, files)) { this.#adopt(error.current); return; }
      this.#keepCopy();
      this.set({ conflict: error, saving: { kind: "conflict" } }); return;
    }
    const kept = this.#keepCopy();
    if ((problemStatus(error) ?? 503) < 500) {
      this.set({ saving: { kind: "refused", sentence: problemSentence(error) } }); return;
    }
    this.set({ saving: kept ? { kind: "device", at: new Date().toISOString() } : { kind: "unsaved" } });
    this.#later(RETRY_MS);
  }

  #adopt(draft: DraftRead): void {
    clearTimeout(this.#timer);
    dropLocalCopy(this.#slug);
    const replaced = this.state.replaced + (sameFiles(draft.files, this.state.files) ? 0 : 1);
    this.set({ files: draft.files, revision: draft.revision, saving: savedAs(draft), replaced });
  }

  #keepCopy(): boolean {
    const { revision, files } = this.state;
    return keepLocalCopy(this.#slug, { revision, files, at: new Date().toISOString() });
  }
}

const keptHere = () => undefined;

function savedAs(draft: DraftRead): Saving {
  return draft.saved_at === null ? { kind: "starter" } : { kind: "saved", at: draft.saved_at };
}

function isConflict(error: unknown): error is DraftConflict {
  return isProblem(error) && error.status === 409 && "current" in error;
}
