import { expect, test } from "vitest";

import type { SubmissionSummary } from "../../../api/generated";
import { toHistory } from "./entries";

const item = (id: string, only: SubmissionSummary["only"], typing = false): SubmissionSummary => ({
  id,
  only,
  typing,
  exercise: "x",
  state: "done",
  verdict: "not_yet",
  passed: 1,
  checks: 2,
  results: null,
  mistake: null,
  queued_card: null,
  with_hints: false,
  created_at: "",
  finished_at: null,
  ms: 1,
});

test("runs are counted between submissions, newest first", () => {
  const history = toHistory([item("t", "visible", true), item("r3", "visible"), item("b", "all"), item("r2", "visible"), item("r1", "visible"), item("a", "all")]);
  expect(history.entries.map(({ submission, number, runsBefore }) => [submission.id, number, runsBefore])).toEqual([
    ["b", 2, 2],
    ["a", 1, 0],
  ]);
  expect(history).toMatchObject({ runsAfter: 1, runs: 3 });
});
