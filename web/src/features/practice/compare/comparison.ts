/** What stands in the editor's place: two submissions, or two solutions. */
import type { SolutionRead, SubmissionSummary } from "../../../api/generated";

export type Comparison =
  | { kind: "submissions"; older: SubmissionSummary; newer: SubmissionSummary }
  | { kind: "solutions"; solutions: [SolutionRead] | [SolutionRead, SolutionRead] };
