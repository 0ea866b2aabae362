/** A real report of the judge, kept: the starter of an exercise, submitted as it is. */
import type { KeyState } from "../../ui/Keys";

interface Sample {
  exercise: string;
  number: number;
  title: string;
  sentence: number;
  sent: string;
  needed: string;
  got: string;
  keys: KeyState[];
}

export const SAMPLE: Sample = {
  exercise: "One unit of work per request",
  number: 1,
  title: "",
  sentence: 1,
  sent: "",
  needed: "",
  got: "",
  keys: ["pass", "fail"],
};
