/** The events of a submission, in order and once, through dropped connections and restarted servers. */
import { readSubmission, streamSubmissionEvents, type SubmissionEvent } from "./generated";
import { isProblem } from "./problem";

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 4000;
const ENDINGS: ReadonlySet<string> = new Set(["verdict", "cancelled"]);

export interface Following {
  signal: AbortSignal;
  /** Told when the line is down, and again when it is up. */
  onLine: (up: boolean) => void;
}

/** Ends after the verdict or the cancellation; throws what the server says where there is no such submission. */
export async function* submissionEvents(id: string, following: Following): AsyncGenerator<SubmissionEvent> {
  let lastId: string | undefined;
  let delay = FIRST_DELAY_MS;
  while (!following.signal.aborted) {
    const { stream } = await streamSubmissionEvents({
      path: { submission_id: id },
      ...(lastId === undefined ? {} : { headers: { "Last-Event-ID": lastId } }),
      signal: following.signal,
      // One attempt: this loop retries, since a stream that ends early is no error to the client.
      sseMaxRetryAttempts: 1,
      onSseEvent: ({ id: eventId }) => {
        lastId = eventId ?? lastId;
      },
    });
    for await (const event of stream as AsyncGenerator) {
      if (!isSubmissionEvent(event)) continue;
      following.onLine(true);
      delay = FIRST_DELAY_MS;
      yield event;
      if (ENDINGS.has(event.kind)) return;
    }
    following.onLine(false);
    // Also where the wait was ended from here: asking is then refused at once, and the loop ends.
    const ending = await findEnding(id, following.signal);
    if (ending) {
      yield ending;
      return;
    }
    await pause(delay, following.signal);
    delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  }
}

/** What the submission came to, if it ended while nobody listened. */
async function findEnding(id: string, signal: AbortSignal): Promise<SubmissionEvent | null> {
  try {
    const { data } = await readSubmission({ path: { submission_id: id }, signal, throwOnError: true });
    if (data.state === "done") return { kind: "verdict", submission: data };
    return data.state === "cancelled" ? { kind: "cancelled" } : null;
  } catch (error) {
    if (isProblem(error) && error.status < 500) throw error;
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function isSubmissionEvent(value: unknown): value is SubmissionEvent {
  return typeof value === "object" && value !== null && "kind" in value;
}
