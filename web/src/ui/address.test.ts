import { expect, test } from "vitest";

import { addressOf } from "./address";

test("an address is parted into path, search and place", () => {
  expect(addressOf("/review?topic=a/b")).toEqual({ to: "/review", search: { topic: "a/b" } });
  expect(addressOf("/topics/a/b#practise")).toEqual({ to: "/topics/a/b", search: {}, hash: "practise" });
});
