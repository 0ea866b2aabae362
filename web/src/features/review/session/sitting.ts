/** One sitting: when it began and what was graded in it, kept by the tab through a reload. */
import { Store } from "../../../api/store";

export interface Mark {
  /** `section/topic/card` */
  card: string;
  again: boolean;
}

interface Sitting {
  /** Of the first grade; undefined before it. */
  since: string | undefined;
  /** Of the last grade. */
  until: string | undefined;
  marks: Mark[];
  /** The way to catch up was declined for this sitting. */
  declined: boolean;
}

/** After so long without a grade the next one begins a new sitting. */
const PAUSE_MS = 4 * 3_600_000;
const KEY = "greenroom.sitting";
const NONE: Sitting = { since: undefined, until: undefined, marks: [], declined: false };

export class SittingStore extends Store<Sitting> {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    super(read(storage));
    this.#storage = storage;
  }

  add(mark: Mark, at: Date): void {
    const { since, until, marks } = this.#isOver(at) ? NONE : this.state;
    const now = at.toISOString();
    this.#change({ since: since ?? now, until: until !== undefined && until > now ? until : now, marks: [...marks, mark] });
  }

  undo(): void {
    this.#change({ marks: this.state.marks.slice(0, -1) });
  }

  decline(): void {
    this.#change({ declined: true });
  }

  /** A tab that stays open through the night goes on with a new one. */
  #isOver(at: Date): boolean {
    const { until } = this.state;
    return until !== undefined && at.getTime() - Date.parse(until) > PAUSE_MS;
  }

  #change(change: Partial<Sitting>): void {
    this.set(change);
    this.#storage.setItem(KEY, JSON.stringify(this.state));
  }
}

function read(storage: Storage): Sitting {
  const text = storage.getItem(KEY);
  return text === null ? NONE : { ...NONE, ...(JSON.parse(text) as Partial<Sitting>) };
}

let store: SittingStore | undefined;

/** The sitting of this tab. */
export function sitting(): SittingStore {
  return (store ??= new SittingStore(sessionStorage));
}
