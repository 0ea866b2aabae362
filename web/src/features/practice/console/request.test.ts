import { expect, test } from "vitest";

import { EMPTY_FORM, formOf, requestOf } from "./request";

test("a JSON body gets its content type, unless one is set", () => {
  const form = { ...EMPTY_FORM, method: "POST", body: '{"a":1}' };
  expect(requestOf(form).headers).toEqual([["content-type", "application/json"]]);
  expect(requestOf({ ...form, headers: "Content-Type: text/plain" }).headers).toEqual([["Content-Type", "text/plain"]]);
  expect(requestOf({ ...form, body: "a=1" }).headers).toEqual([]);
});

test("lines without a name are no headers", () => {
  const form = { ...EMPTY_FORM, headers: "authorization: Bearer a:b\n\nnonsense\n: x" };
  expect(requestOf(form).headers).toEqual([["authorization", "Bearer a:b"]]);
});

test("a check's exchange becomes a request that can be sent again", () => {
  const request = { method: "PUT", path: "/x?y=1", headers: [["host", "app"], ["x-token", "t"]] as [string, string][], body: "{}" };
  const form = formOf({ request, response: null, ms: 1, truncated: false });
  expect(requestOf(form)).toEqual({
    method: "PUT",
    path: "/x?y=1",
    headers: [
      ["x-token", "t"],
      ["content-type", "application/json"],
    ],
    body: "{}",
  });
});
