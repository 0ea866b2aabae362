/** The rubric of a spoken card: what each point weighs, and what the ticks propose. */

export type Weight = "must" | "good" | "red flag";

export interface Point {
  weight: Weight;
  text: string;
}

const WEIGHTS: readonly Weight[] = ["must", "good", "red flag"];

export function toPoint(line: string): Point {
  const weight = WEIGHTS.find((each) => line.startsWith(`${each}: `)) ?? "good";
  return { weight, text: line.startsWith(`${weight}: `) ? line.slice(weight.length + 2) : line };
}

export interface Score {
  /** "1 of 2 musts, 1 of 2 good, no red flag." */
  words: string;
  /** Again where a must is missing or a red flag was said, else Good. */
  proposed: 1 | 3;
}

export function scoreOf(points: Point[], said: ReadonlySet<number>): Score {
  const count = (weight: Weight) => {
    const places = points.flatMap((point, index) => (point.weight === weight ? [index] : []));
    return { all: places.length, said: places.filter((place) => said.has(place)).length };
  };
  const [must, good, flag] = [count("must"), count("good"), count("red flag")];
  const words = [
    `${must.said} of ${must.all} ${must.all === 1 ? "must" : "musts"}`,
    ...(good.all > 0 ? [`${good.said} of ${good.all} good`] : []),
    ...(flag.all > 0 ? [flag.said === 0 ? "no red flag" : `${flag.said} red ${flag.said === 1 ? "flag" : "flags"}`] : []),
  ].join(", ");
  return { words: `${words}.`, proposed: must.said < must.all || flag.said > 0 ? 1 : 3 };
}
