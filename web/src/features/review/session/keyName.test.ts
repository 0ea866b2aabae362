import { expect, test } from "vitest";

import { keyName } from "./keyName";

const key = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test("a key is named as the buttons name it", () => {
  expect(key(" ")).toBe("space");
  expect(key("Enter")).toBe("enter");
  expect(key("S")).toBe("s");
  expect(key("z", { ctrlKey: true })).toBe("ctrl+z");
  expect(key("z", { metaKey: true })).toBe("ctrl+z");
});

test("a key with Alt is the browser's or the system's", () => {
  expect(key("1", { altKey: true })).toBe("");
});
