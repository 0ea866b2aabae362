import { describe, expect, it } from "vitest";

import type { CountsRead, SessionRead, Slip } from "../../../api/generated";
import { doneSentence, doneTitle, nextWords, slipSentence } from "./words";

const session = (counts: Partial<SessionRead>) => ({ cards: 14, minutes: 8, right_first: 11, right_later: 2, slipping: 1, ...counts }) as SessionRead;
const slip = (grades: Slip["grades"], lapses = 1, leech = false) => ({ grades, lapses, leech }) as Slip;

describe("the page after a sitting", () => {
  it("counts cards and minutes", () => {
    expect(doneTitle(session({}))).toBe("14 cards, 8 minutes");
    expect(doneTitle(session({ cards: 1, minutes: 0 }))).toBe("1 card, less than a minute");
  });

  it("has a word where none was right", () => {
    expect(doneSentence(session({ right_first: 0, right_later: 0, slipping: 3 }))).toBe("None right the first time. Three still slip.");
  });

  it("says what was right and what still slips", () => {
    expect(doneSentence(session({}))).toBe("Eleven right the first time, two later on. One still slips.");
    expect(doneSentence(session({ cards: 3, right_first: 3, right_later: 0, slipping: 0 }))).toBe("All right the first time.");
  });

  it("says when the next ones come", () => {
    const now = new Date(2026, 10, 24, 13, 0);
    const counts = { due: 0, learning: 2, next_due_at: new Date(2026, 10, 24, 13, 10).toISOString(), days: [{ day: "2026-11-24", due: 9 }] } as CountsRead;
    expect(nextWords(counts, now)).toBe("Today at 13:10, 2 cards");
    expect(nextWords({ ...counts, due: 19 }, now)).toBe("Now, 19 cards");
    expect(nextWords({ ...counts, next_due_at: null }, now)).toBe("Nothing yet");
  });

  it("tells the grades of a slip, and how near it is to being set aside", () => {
    expect(slipSentence(slip([1, 3]))).toBe("Again, then Good.");
    expect(slipSentence(slip([1, 1], 6))).toBe("Again, and again. Six lapses; at eight it is set aside.");
    expect(slipSentence(slip([1], 8, true))).toBe("Again. It was forgotten eight times and is set aside.");
  });
});
