import { numberWord } from "../../../ui/words";
import type { Mark } from "./sitting";

/** "four right, one again, eight to go". */
export function barWords(marks: Mark[], left: number): string {
  const again = marks.filter((mark) => mark.again).length;
  const right = marks.length - again;
  return `${numberWord(right)} right, ${numberWord(again)} again, ${numberWord(left)} to go`;
}
