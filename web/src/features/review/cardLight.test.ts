import { describe, expect, it } from "vitest";

import type { CardStateRead } from "../../api/generated";
import { cardLight } from "./cardLight";

const now = new Date("2026-11-24T12:00:00Z");
const state = (change: Partial<CardStateRead>) =>
  ({ suspended: false, leech: false, due: false, queued_for: null, reviewed_at: "2026-11-23T12:00:00Z", due_at: "2026-12-03T12:00:00Z", ...change }) as CardStateRead;

describe("the light of a card", () => {
  it("is lit while the card is known", () => {
    expect(cardLight(state({}), now)).toEqual({ light: "done", words: "Due in 9 days" });
  });

  it("is started where it is due, or comes back within the hour", () => {
    expect(cardLight(state({ due: true }), now)).toEqual({ light: "part", words: "Due now" });
    expect(cardLight(state({ due_at: "2026-11-24T12:10:00Z" }), now)).toEqual({ light: "part", words: "Due in 10 min" });
  });

  it("says what is set aside, and what a mistake has queued", () => {
    expect(cardLight(state({ suspended: true, leech: true }), now)?.words).toBe("Set aside");
    expect(cardLight(state({ reviewed_at: null, queued_for: "commits in finally" }), now)?.words).toBe("In your queue");
    expect(cardLight(undefined, now)).toBeUndefined();
  });
});
