import { expect, it } from "vitest";

import { lettered } from "./reviewLetters";

const line = (id: string | null) => ({ html: "", sign: "+" as const, id });
const mark = (id: string, right: boolean) => ({ id, html: "", right, why_html: id, chosen: right, result: "right" as const });

it("letters the explained lines from the top of the diff, whatever order the explanations have", () => {
  const lines = [line("one"), line(null), line("two"), line("three"), line("four")];
  const marks = [mark("four", false), mark("one", true), mark("three", true)];
  const letters = lettered(lines, marks);
  expect(letters.map(({ letter, verdict: { id } }) => [letter, id])).toEqual([
    ["A", "one"],
    ["B", "three"],
    ["C", "four"],
  ]);
});
