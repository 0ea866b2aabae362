/** The grade that runs and the result that is shown; a late result never replaces a newer one. */
import { submissionEvents } from "../../../api/events";
import { cancelSubmission, createSubmission, readSubmission, type SubmissionRead } from "../../../api/generated";
import { Store } from "../../../api/store";
import { type Files, sameFiles } from "../files";
import { advance, type Step } from "./steps";

export type Only = SubmissionRead["only"];

/** What was asked for: by hand, or as one types. */
interface Wish {
  only: Only;
  typing: boolean;
}

export interface Job extends Wish {
  id: string | null;
  step: Step;
  connected: boolean;
}

interface GradeState {
  job: Job | null;
  result: SubmissionRead | null;
  /** A run as one types that is newer than the result: it does not take the place of a submission's. */
  typed: SubmissionRead | null;
  /** Why the last attempt has no result. */
  problem: unknown;
  cancelled: boolean;
}

export class GradeStore extends Store<GradeState> {
  readonly #slug: string;
  readonly #onVerdict: (submission: SubmissionRead) => void;
  #line = new AbortController();
  #sent: Files | null = null;

  constructor(slug: string, onVerdict: (submission: SubmissionRead) => void) {
    super({ job: null, result: null, typed: null, problem: null, cancelled: false });
    this.#slug = slug;
    this.#onVerdict = onVerdict;
  }

  async start(files: Files, only: Only): Promise<void> {
    this.#dropJob();
    this.set({ problem: null, cancelled: false });
    await this.#send(files, { only, typing: false });
  }

  /** Runs the visible checks because a key was pressed: never in the way of a submission, quiet where it fails. */
  async type(files: Files): Promise<void> {
    if (this.state.job?.only === "all" || (this.#sent && sameFiles(files, this.#sent))) return;
    await this.#send(files, { only: "visible", typing: true });
  }

  /** Shows the newest submission of an earlier visit, and goes on following it if it still runs. */
  async resume(id: string): Promise<void> {
    if (this.state.job !== null || this.state.result !== null) return;
    const line = this.#newLine();
    const { data } = await readSubmission({ path: { submission_id: id }, signal: line, throwOnError: true });
    if (line.aborted) return;
    this.#sent = data.files;
    await this.#follow(data, line);
  }

  async cancel(): Promise<void> {
    const { job } = this.state;
    if (!job) return;
    this.#line.abort();
    this.set({ job: null, cancelled: true });
    if (job.id !== null) await cancelSubmission({ path: { submission_id: job.id } });
  }

  /** Opens the run as one types in the place of the submission's result. */
  showTyped(): void {
    if (this.state.typed) this.set({ result: this.state.typed, typed: null });
  }

  dispose(): void {
    this.#line.abort();
  }

  async #send(files: Files, wish: Wish): Promise<void> {
    const line = this.#newLine();
    this.#sent = files;
    this.set({ job: { ...wish, id: null, step: { kind: "sending" }, connected: true } });
    try {
      const { data } = await createSubmission({ path: { slug: this.#slug }, body: { files, ...wish }, throwOnError: true });
      if (line.aborted) return;
      await this.#follow(data, line);
    } catch (error) {
      if (line.aborted) return;
      this.#sent = null;
      this.set(wish.typing ? { job: null } : { job: null, problem: error });
    }
  }

  async #follow(submission: SubmissionRead, line: AbortSignal): Promise<void> {
    const { id, only, typing } = submission;
    if (submission.state === "done") { this.#show(submission); return; }
    if (submission.state === "cancelled") { this.set({ job: null }); return; }
    this.set({ job: { id, only, typing, step: { kind: "sending" }, connected: true } });
    const onLine = (connected: boolean) => this.#change({ connected });
    for await (const event of submissionEvents(id, { signal: line, onLine })) {
      if (line.aborted) return;
      if (event.kind === "verdict") { this.#show(event.submission); return; }
      if (event.kind === "cancelled") { this.set({ job: null, cancelled: !typing }); return; }
      if (this.state.job) this.#change({ step: advance(this.state.job.step, event) });
    }
  }

  #change(change: Partial<Job>): void {
    if (this.state.job) this.set({ job: { ...this.state.job, ...change } });
  }

  #show(submission: SubmissionRead): void {
    const beside = submission.typing && this.state.result?.only === "all";
    const shown = beside ? { typed: submission } : { result: submission, typed: null };
    this.set({ job: null, problem: null, cancelled: false, ...shown });
    this.#onVerdict(submission);
  }

  /** A run that nobody waits for any more is taken out of the queue; a submission stays. */
  #dropJob(): void {
    const { job } = this.state;
    if (job?.only === "visible" && job.id !== null) void cancelSubmission({ path: { submission_id: job.id } });
  }

  #newLine(): AbortSignal {
    this.#line.abort();
    this.#line = new AbortController();
    return this.#line.signal;
  }
}
