import { describe, expect, it } from "vitest";

import type { SessionRead, Slip } from "../../../api/generated";
import { doneSentence, doneTitle, slipSentence } from "./words";

const session = (counts: Partial<SessionRead>) => ({ cards: 14, minutes: 8, right_first: 11, right_later: 2, slipping: 1, ...counts }) as SessionRead;
const slip = (grades: Slip["grades"], lapses = 1, leech = false) => ({ grades, lapses, leech }) as Slip;

describe("the page after a sitting", () => {
  it("counts cards and minutes", () => {
    expect(doneTitle(session({}))).toBe("14 cards, 8 minutes");
    expect(doneTitle(session({ cards: 1, minutes: 1 }))).toBe("1 card, 1 minute");
  });

  it("says what was right and what still slips", () => {
    expect(doneSentence(session({}))).toBe("Eleven right the first time, two later on. One still slips.");
    expect(doneSentence(session({ cards: 3, right_first: 3, right_later: 0, slipping: 0 }))).toBe("All right the first time.");
  });

  it("tells the grades of a slip, and how near it is to being set aside", () => {
    expect(slipSentence(slip([1, 3]))).toBe("Again, then Good.");
    expect(slipSentence(slip([1, 1], 6))).toBe("Again, and again. Six lapses; at eight it is set aside.");
    expect(slipSentence(slip([1], 8, true))).toBe("Again. It was forgotten eight times and is set aside.");
  });
});
