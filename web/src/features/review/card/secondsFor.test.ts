import { expect, it } from "vitest";

import { secondsFor } from "./secondsFor";

it("takes the time that the question names", () => {
  expect(secondsFor("<p>Take me through it. Answer in a minute.</p>")).toBe(60);
  expect(secondsFor("<p>Design it. Two minutes.</p>")).toBe(120);
  expect(secondsFor("<p>Answer in 30 seconds.</p>")).toBe(30);
});
