/** The bar of the placement for those who do not see it: "three answered, five to nine to go". */
import type { PlacementRead } from "../../../api/generated";
import { numberWord } from "../../../ui/words";

export function queueWords({ asked, least, most }: Pick<PlacementRead, "asked" | "least" | "most">): string {
  const fewest = Math.max(1, least - asked);
  const all = Math.max(fewest, most - asked);
  const left = fewest === all ? numberWord(all) : `${numberWord(fewest)} to ${numberWord(all)}`;
  return `${numberWord(asked)} answered, ${left} to go`;
}
