import { expect, test } from "vitest";

import { layJson } from "./json";

test("every number stays as it was sent", () => {
  expect(layJson('{"a": 1.0, "b": 9007199254740993}', { width: 0 })).toBe('{\n  "a": 1.0,\n  "b": 9007199254740993\n}');
});

test("what fits stays on its line, what does not is broken", () => {
  expect(layJson('[{"number":1,"kept":[]},{"number":2,"kept":["a, b: c"]}]', { width: 40 })).toBe(
    '[\n  {"number":1,"kept":[]},\n  {"number":2,"kept":["a, b: c"]}\n]',
  );
});

test("only the outer levels are broken where a depth is given", () => {
  expect(layJson('[{"a":[1,2]},{"b":3}]', { width: 0, depth: 1 })).toBe('[\n  {"a":[1,2]},\n  {"b":3}\n]');
});

test("text that is no JSON stays as it is", () => {
  expect(layJson("Internal, Server: Error", { width: 0 })).toBe("Internal, Server: Error");
});
