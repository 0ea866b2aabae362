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
  marks: Mark[];
  /** The way to catch up was declined for this sitting. */
  declined: boolean;
}

const KEY = "greenroom.sitting";
const NONE: Sitting = { since: undefined, marks: [], declined: false };

export class SittingStore extends Store<Sitting> {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    super(read(storage));
    this.#storage = storage;
  }

  add(mark: Mark, at: Date): void {
    const { since, marks } = this.state;
    this.#change({ since: since ?? at.toISOString(), marks: [...marks, mark] });
  }

  undo(): void {
    this.#change({ marks: this.state.marks.slice(0, -1) });
  }

  decline(): void {
    this.#change({ declined: true });
  }

  /** The next grade begins a new sitting. */
  end(): void {
    this.#change(NONE);
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
