/** The grade that runs and the result that is shown; a late result never replaces a newer one. */
import { submissionEvents } from "../../../api/events";
import { cancelSubmission, createSubmission, readSubmission, type SubmissionRead } from "../../../api/generated";
import { Store } from "../../../api/store";
import type { Files } from "../files";
import { advance, type Step } from "./steps";

export type Only = SubmissionRead["only"];

export interface Job {
  id: string | null;
  only: Only;
  step: Step;
  connected: boolean;
}

interface GradeState {
  job: Job | null;
  result: SubmissionRead | null;
  /** Why the last attempt has no result. */
  problem: unknown;
  cancelled: boolean;
}

export class GradeStore extends Store<GradeState> {
  readonly #slug: string;
  readonly #onVerdict: (submission: SubmissionRead) => void;
  #line = new AbortController();

  constructor(slug: string, onVerdict: (submission: SubmissionRead) => void) {
    super({ job: null, result: null, problem: null, cancelled: false });
    this.#slug = slug;
    this.#onVerdict = onVerdict;
  }

  async start(files: Files, only: Only): Promise<void> {
    this.#dropJob();
    const line = this.#newLine();
    this.set({ job: { id: null, only, step: { kind: "sending" }, connected: true }, problem: null, cancelled: false });
    try {
      const { data } = await createSubmission({ path: { slug: this.#slug }, body: { files, only }, throwOnError: true });
      if (line.aborted) return;
      await this.#follow(data, line);
    } catch (error) {
      if (!line.aborted) this.set({ job: null, problem: error });
    }
  }

  /** Shows the newest submission of an earlier visit, and goes on following it if it still runs. */
  async resume(id: string): Promise<void> {
    if (this.state.job !== null || this.state.result !== null) return;
    const line = this.#newLine();
    const { data } = await readSubmission({ path: { submission_id: id }, signal: line, throwOnError: true });
    if (line.aborted) return;
    await this.#follow(data, line);
  }

  async cancel(): Promise<void> {
    const { job } = this.state;
    if (!job) return;
    this.#line.abort();
    this.set({ job: null, cancelled: true });
    if (job.id !== null) await cancelSubmission({ path: { submission_id: job.id } });
  }

  dispose(): void {
    this.#line.abort();
  }

  async #follow(submission: SubmissionRead, line: AbortSignal): Promise<void> {
    if (submission.state === "done") { this.#show(submission); return; }
    if (submission.state === "cancelled") { this.set({ job: null }); return; }
    this.set({ job: { id: submission.id, only: submission.only, step: { kind: "sending" }, connected: true } });
    const onLine = (connected: boolean) => this.#change({ connected });
    for await (const event of submissionEvents(submission.id, { signal: line, onLine })) {
      if (line.aborted) return;
      if (event.kind === "verdict") { this.#show(event.submission); return; }
      if (event.kind === "cancelled") { this.set({ job: null, cancelled: true }); return; }
      if (this.state.job) this.#change({ step: advance(this.state.job.step, event) });
    }
  }

  #change(change: Partial<Job>): void {
    if (this.state.job) this.set({ job: { ...this.state.job, ...change } });
  }

  #show(submission: SubmissionRead): void {
    this.set({ job: null, result: submission, problem: null });
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
