/** A report of the judge, kept: `one-lookup-per-request`, submitted as its mistake `lru-cache-on-the-token`. */
import type { KeyState } from "../../ui/Keys";

const FAILED = new Set([1, 4]);

export const SAMPLE = {
  exercise: "One lookup per request",
  answered: "with lru_cache on the look-up of the token",
  number: 4,
  title: "A revoked token is refused on the next request",
  sentence: 4,
  sent: "GET /reports",
  header: "Authorization: Bearer 3a26b00e3de743cf7da9bfadd5307f5b",
  needed: "401",
  status: "200",
  body: "[]",
  keys: Array.from({ length: 8 }, (_, index): KeyState => (FAILED.has(index + 1) ? "fail" : "pass")),
};
