/** How the kinds of exercises are named to a learner; a kind that is new here keeps its own word. */
import { capital } from "../../../ui/words";

const WORDS: Record<string, string> = { app: "Write the app", tests: "Write the tests" };

export function kindWord(kind: string): string {
  return WORDS[kind] ?? capital(kind);
}
