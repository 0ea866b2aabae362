/**
 * The WebSocket of this tab: what happens elsewhere is told to whoever subscribes. A page works without it, so it is silent when
 * it cannot connect, and comes back with growing pauses. The protocol: docs/develop/live.md.
 */
import type { LiveMessage } from "../../api/generated";

type Kind = LiveMessage["kind"];
type Message<K extends Kind> = Extract<LiveMessage, { kind: K }>;
type Handler = (message: LiveMessage) => void;

/** What is used of a WebSocket. */
export type Line = Pick<WebSocket, "send" | "close" | "onopen" | "onmessage" | "onclose">;

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** The server pings every 20 s: after this long without a word it is asked, and after an answer that does not come it is left. */
const ASK_AFTER_MS = 30_000;
const GIVE_UP_AFTER_MS = 45_000;
/** Not before the page is loaded again: the learner was deleted, or this tab does something wrong. */
const ENDINGS: ReadonlySet<number> = new Set([1000, 1008]);

export class LiveStore {
  readonly #connect: () => Line;
  readonly #handlers = new Map<Kind | "again", Set<Handler | (() => void)>>();
  #line: Line | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE_MS;
  #wasUp = false;
  #stopped = true;

  constructor(connect: () => Line) {
    this.#connect = connect;
  }

  /** Returns how to unsubscribe. */
  on<K extends Kind>(kind: K, handler: (message: Message<K>) => void): () => void {
    return this.#add(kind, handler as Handler);
  }

  /** Called when the line is up again: what was told meanwhile was missed, so ask for it. */
  onAgain(handler: () => void): () => void {
    return this.#add("again", handler);
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    this.#drop();
    clearTimeout(this.#retry);
  }

  #add(key: Kind | "again", handler: Handler | (() => void)): () => void {
    const handlers = this.#handlers.get(key) ?? new Set();
    this.#handlers.set(key, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  #open(): void {
    const line = this.#connect();
    this.#line = line;
    line.onopen = () => {
      this.#pause = FIRST_PAUSE_MS;
      this.#listen();
      if (this.#wasUp) this.#handlers.get("again")?.forEach((handler) => (handler as () => void)());
      this.#wasUp = true;
    };
    line.onmessage = ({ data }) => this.#hear(data);
    line.onclose = ({ code }) => this.#closed(code);
  }

  #hear(data: unknown): void {
    this.#listen();
    const message = parse(data);
    if (message === null) return;
    if (message.kind === "ping") this.#line?.send('{"kind":"pong"}');
    this.#handlers.get(message.kind)?.forEach((handler) => handler(message));
  }

  /** Counts the silence anew. */
  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#line?.send('{"kind":"ping"}');
      this.#silence = setTimeout(() => this.#closed(1006), GIVE_UP_AFTER_MS - ASK_AFTER_MS);
    }, ASK_AFTER_MS);
  }

  #closed(code: number): void {
    this.#drop();
    if (this.#stopped || ENDINGS.has(code)) return;
    // Not all tabs at once, after a server has gone down.
    this.#retry = setTimeout(() => this.#open(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #drop(): void {
    clearTimeout(this.#silence);
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    line.onopen = line.onmessage = line.onclose = null;
    line.close();
  }
}

/** Null for what is no message; a kind that is not known here is nobody's, and does no harm. */
function parse(data: unknown): LiveMessage | null {
  if (typeof data !== "string") return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "kind" in value ? (value as LiveMessage) : null;
  } catch {
    return null;
  }
}
