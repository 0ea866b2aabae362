/** Problem details (RFC 9457) as the server sends them, and the sentence to show for any failure. */
import type { Problem } from "./generated";

export function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}

/** True where no server answered: the line is down, or the server is. */
export function isOffline(error: unknown): boolean {
  return error instanceof TypeError;
}

export function problemSentence(error: unknown): string {
  if (isProblem(error)) return error.detail;
  if (isOffline(error)) return "The server did not answer. Check that Greenroom runs, then try again.";
  return "The page met an error that it does not know. Reload it; your saved work is kept.";
}

export function problemStatus(error: unknown): number | undefined {
  return isProblem(error) ? error.status : undefined;
}

export function requestId(error: unknown): string | undefined {
  return isProblem(error) ? error.request_id : undefined;
}
