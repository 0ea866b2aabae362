import { expect, test } from "vitest";

import type { HitRead } from "../../api/generated";
import { groupHits, sentences } from "./useSearch";

function hit(kind: HitRead["kind"], slug: string): HitRead {
  return { kind, slug, topic: "a/b", topic_title: "B", title: [], snippet: [] };
}

test("groups stand in the order of their best", () => {
  const groups = groupHits([hit("card", "1"), hit("lesson", "2"), hit("card", "3")]);
  expect(groups.map(({ kind, hits }) => [kind, hits.map(({ slug }) => slug)])).toEqual([
    ["card", ["1", "3"]],
    ["lesson", ["2"]],
  ]);
});

test("the count is said in words", () => {
  const one = { hits: [hit("card", "1")], more: false, every_word: true };
  expect(sentences(one)).toEqual({ sentence: "one result.", note: "" });
  expect(sentences({ ...one, more: true }).sentence).toBe("The best 1 of more results.");
  expect(sentences({ ...one, every_word: false }).sentence).toBe("one result. Nothing has every word; these have some of them.");
  expect(sentences({ ...one, hits: [] }).note).toMatch(/^Nothing found/);
});
