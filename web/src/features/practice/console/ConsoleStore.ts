/** The learner's running app: started at the first request, started anew when the code has changed. */
import {
  createRun,
  type Exchange,
  readRunLog,
  type RunRead,
  type RunRequest,
  sendRequest,
  stopRun,
} from "../../../api/generated";
import { problemSentence, problemStatus } from "../../../api/problem";
import { Store } from "../../../api/store";
import { type Files, sameFiles } from "../files";
import { EMPTY_FORM, formOf, type RequestForm, requestOf } from "./request";

const MOST_KEPT = 50;

/** A request and what came of it: sent from here, or by a check. */
export interface Sent {
  number: number;
  by: string;
  exchange: Exchange;
  curl: string | null;
  error: string | null;
}

export type AppState = "idle" | "starting" | "ready" | "ended";
export type View = "http" | "log" | "requests";

interface ConsoleState {
  view: View;
  /** On a phone: whether the console stands in the editor's place. */
  inFront: boolean;
  form: RequestForm;
  app: AppState;
  /** The files that it runs with. */
  files: Files | null;
  /** Why the app does not run, in words. */
  message: string | null;
  sending: boolean;
  sent: Sent[];
  shown: Sent | null;
  log: string;
  problem: string | null;
}

interface Running {
  id: string;
  logEnd: number;
}

const BEFORE: ConsoleState = {
  view: "http",
  inFront: false,
  form: EMPTY_FORM,
  app: "idle",
  files: null,
  message: null,
  sending: false,
  sent: [],
  shown: null,
  log: "",
  problem: null,
};

export class ConsoleStore extends Store<ConsoleState> {
  readonly #slug: string;
  #running: Running | null = null;
  #count = 0;

  constructor(slug: string) {
    super(BEFORE);
    this.#slug = slug;
  }

  show(view: View): void {
    this.set({ view });
  }

  bringToFront(inFront: boolean): void {
    this.set({ inFront });
  }

  fill(part: Partial<RequestForm>): void {
    this.set({ form: { ...this.state.form, ...part } });
  }

  async send(files: Files): Promise<void> {
    if (this.state.sending) return;
    const request = requestOf(this.state.form);
    this.set({ sending: true, problem: null });
    try {
      if (!this.#runsWith(files)) await this.#start(files);
      await this.#sendOnce(files, request);
    } catch (error) {
      this.set({ problem: problemSentence(error) });
    } finally {
      this.set({ sending: false });
    }
  }

  async restart(files: Files): Promise<void> {
    this.set({ problem: null });
    try {
      await this.#start(files);
    } catch (error) {
      this.set({ app: "idle", problem: problemSentence(error) });
    }
  }

  /** Shows an exchange that a check had, without sending anything. */
  open(exchange: Exchange, by: string): void {
    this.#add({ by, exchange, curl: null, error: null });
    this.set({ form: formOf(exchange), view: "http", inFront: true });
  }

  reopen(sent: Sent): void {
    this.set({ shown: sent, form: formOf(sent.exchange), view: "http" });
  }

  async readLog(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    const { data } = await readRunLog({ path: { run_id: running.id }, query: { since: running.logEnd } });
    if (!data || running !== this.#running) return;
    running.logEnd = data.next;
    this.set({ log: this.state.log + data.text });
    if (data.state === "ended" && this.state.app === "ready") this.set({ app: "ended", message: "The app ended." });
  }

  dispose(): void {
    if (this.#running) void stopRun({ path: { run_id: this.#running.id }, keepalive: true });
    this.#running = null;
  }

  #runsWith(files: Files): boolean {
    return this.state.app === "ready" && this.state.files !== null && sameFiles(this.state.files, files);
  }

  async #start(files: Files): Promise<void> {
    // The server stops the one before.
    this.#running = null;
    this.set({ app: "starting", files, message: null, log: "" });
    try {
      const { data: run } = await createRun({ body: { exercise: this.#slug, files }, throwOnError: true });
      this.#take(run);
    } catch (error) {
      this.set({ app: "idle" });
      throw error;
    }
  }

  #take(run: RunRead): void {
    const ready = run.state === "ready";
    this.#running = ready ? { id: run.id, logEnd: 0 } : null;
    // Why it does not run stands in what it printed.
    const told = ready ? { log: "" } : { log: run.output, view: "log" as const };
    this.set({ app: ready ? "ready" : "ended", message: run.message, ...told });
  }

  async #sendOnce(files: Files, request: RunRequest, again = true): Promise<void> {
    if (!this.#running) return;
    try {
      const { data } = await sendRequest({ path: { run_id: this.#running.id }, body: request, throwOnError: true });
      this.#add({ by: "you", exchange: data.exchange, curl: data.curl, error: data.error });
    } catch (error) {
      const gone = problemStatus(error) === 404 || problemStatus(error) === 410;
      if (!gone || !again) throw error;
      // It was idle too long and was stopped: start it again, once.
      this.#running = null;
      await this.#start(files);
      return this.#sendOnce(files, request, false);
    }
    await this.readLog();
  }

  #add(entry: Omit<Sent, "number">): void {
    const sent = { ...entry, number: ++this.#count };
    this.set({ sent: [sent, ...this.state.sent].slice(0, MOST_KEPT), shown: sent });
  }
}
