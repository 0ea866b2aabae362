import { describe, expect, it } from "vitest";

import type { CatchUpRead, CatchUpWay } from "../../../api/generated";
import { awayTitle, recallSentence, startWords, wayWords } from "./words";

const read = (change: Partial<CatchUpRead>) => ({ days_away: 5, due: 61, recall_now: 0.834, recall_then: 0.91, ...change }) as CatchUpRead;
const way = (change: Partial<CatchUpWay>) =>
  ({ way: "spread", days: 6, a_day: 23, minutes_a_day: 15, sittings: 2, preview: [{ planned: 23 }], ...change }) as CatchUpWay;

describe("catching up", () => {
  it("says how long one was away and what is due", () => {
    expect(awayTitle(read({}))).toBe("Five days away, 61 cards due");
    expect(awayTitle(read({ days_away: 1, due: 1 }))).toBe("1 card due");
  });

  it("says what was forgotten meanwhile", () => {
    expect(recallSentence(read({}))).toBe("On average you would now recall 83\u00a0% of them; it was 91\u00a0%.");
    expect(recallSentence(read({ recall_now: null }))).toBe("");
  });

  it("tells each way with its cost", () => {
    expect(wayWords(way({}), 61)).toMatchObject({ title: "Over six days, 23 a day at most", cost: "15 min a day" });
    expect(wayWords(way({ way: "today", sittings: 3, minutes_a_day: 39 }), 61)).toMatchObject({ cost: "39 min" });
    expect(wayWords(way({ way: "leave", a_day: 40 }), 61).text).toBe("Today's queue holds the first 40. The rest waits.");
  });

  it("starts with what the first day holds", () => {
    expect(startWords(way({}))).toBe("Start 23 cards, 15 min");
    expect(startWords(way({ way: "leave", a_day: 40, minutes_a_day: 26, preview: [{ day: "", falls_due: 61, planned: 20, recall_after: null }] }))).toBe("Start 20 cards, 13 min");
  });
});
