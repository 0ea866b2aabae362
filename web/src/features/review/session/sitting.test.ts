import { expect, test } from "vitest";

import { barWords } from "./barWords";
import { SittingStore } from "./sitting";

/** What a tab keeps, without a browser. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

test("a sitting begins with its first grade and lives through a reload", () => {
  const tab = storage();
  const before = new SittingStore(tab);
  before.add({ card: "a", again: true }, at(0));
  before.add({ card: "b", again: false }, at(3));
  const after = new SittingStore(tab);
  expect(after.state.since).toBe(at(0).toISOString());
  expect(after.state.marks.map((mark) => mark.card)).toEqual(["a", "b"]);
});

test("an undo takes the last mark, and the next grade stands in its place", () => {
  const store = new SittingStore(storage());
  store.add({ card: "a", again: false }, at(0));
  store.add({ card: "b", again: true }, at(1));
  store.undo();
  expect(store.state.marks).toEqual([{ card: "a", again: false }]);
});

test("after hours without a grade the next one begins a new sitting", () => {
  const store = new SittingStore(storage());
  store.add({ card: "a", again: false }, at(0));
  store.add({ card: "b", again: false }, new Date(at(0).getTime() + 5 * 3_600_000));
  expect(store.state.since).toBe(new Date(at(0).getTime() + 5 * 3_600_000).toISOString());
  expect(store.state.marks).toHaveLength(1);
});

test("the bar is said in words", () => {
  const marks = [{ card: "a", again: false }, { card: "b", again: true }];
  expect(barWords(marks, 8)).toBe("one right, one again, eight to go");
});
