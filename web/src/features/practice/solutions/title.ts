import { capital } from "../../../ui/words";

/** A solution's name says how it differs: "passed-by-hand" reads "Passed by hand". */
export function solutionTitle(name: string): string {
  return capital(name.replaceAll("-", " "));
}
