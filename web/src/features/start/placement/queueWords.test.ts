import { expect, test } from "vitest";

import { queueWords } from "./queueWords";

test("what is left is a range until the last question", () => {
  expect(queueWords({ asked: 3, least: 8, most: 12 })).toBe("three answered, five to nine to go");
  expect(queueWords({ asked: 9, least: 8, most: 12 })).toBe("nine answered, one to three to go");
  expect(queueWords({ asked: 11, least: 8, most: 12 })).toBe("eleven answered, one to go");
});
