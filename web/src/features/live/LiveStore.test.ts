import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Line, LiveStore } from "./LiveStore";

/** A line whose other end is the test. */
class TestLine implements Line {
  onopen: Line["onopen"] = null;
  onmessage: Line["onmessage"] = null;
  onclose: Line["onclose"] = null;
  sent: unknown[] = [];
  closed = false;

  send(data: unknown): void {
    this.sent.push(data);
  }
  close(): void {
    this.closed = true;
  }
  open(): void {
    this.onopen?.call(null as never, {} as Event);
  }
  say(message: unknown): void {
    this.onmessage?.call(null as never, { data: typeof message === "string" ? message : JSON.stringify(message) } as MessageEvent);
  }
  end(code: number): void {
    this.onclose?.call(null as never, { code } as CloseEvent);
  }
}

let lines: TestLine[] = [];
let live: LiveStore;
const last = () => lines.at(-1) ?? new TestLine();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
  lines = [];
  live = new LiveStore(() => {
    lines.push(new TestLine());
    return last();
  });
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a notice reaches those who asked for its kind", () => {
  const due = vi.fn();
  const proof = vi.fn();
  const stop = live.on("due", due);
  live.on("proof", proof);
  last().open();
  last().say({ kind: "due", due: 3, new: 1 });
  stop();
  last().say({ kind: "due", due: 4, new: 1 });
  expect(due.mock.calls).toEqual([[{ kind: "due", due: 3, new: 1 }]]);
  expect(proof).not.toHaveBeenCalled();
});

test.each(["", "[]", "null", "3", "{", { kind: "later" }])("what is not understood does no harm: %s", (message) => {
  last().open();
  last().say(message);
  expect(last().closed).toBe(false);
});

test("a ping is answered", () => {
  last().open();
  last().say({ kind: "ping" });
  expect(last().sent).toEqual(['{"kind":"pong"}']);
});

test("it comes back with growing pauses, and says so once", () => {
  const again = vi.fn();
  live.onAgain(again);
  last().open();
  last().end(1001);
  vi.advanceTimersByTime(999);
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(lines).toHaveLength(2);
  last().end(1006);
  vi.advanceTimersByTime(2000);
  expect(lines).toHaveLength(3);
  expect(again).not.toHaveBeenCalled();
  last().open();
  expect(again).toHaveBeenCalledOnce();
  last().end(1013);
  vi.advanceTimersByTime(1000);
  expect(lines).toHaveLength(4);
});

test("the pauses end at a minute", () => {
  for (let attempt = 0; attempt < 20; attempt++) {
    last().end(1006);
    vi.advanceTimersByTime(60_000);
  }
  expect(lines).toHaveLength(21);
});

test.each([1000, 1008])("it stays away after %i", (code) => {
  last().open();
  last().end(code);
  vi.advanceTimersByTime(600_000);
  expect(lines).toHaveLength(1);
});

test("a silent server is asked, then left", () => {
  last().open();
  const first = last();
  vi.advanceTimersByTime(30_000);
  expect(first.sent).toEqual(['{"kind":"ping"}']);
  first.say({ kind: "pong" });
  vi.advanceTimersByTime(30_000);
  expect(first.closed).toBe(false);
  vi.advanceTimersByTime(15_000);
  expect(first.closed).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(lines).toHaveLength(2);
});

test("once stopped nothing happens any more", () => {
  last().open();
  live.stop();
  expect(last().closed).toBe(true);
  vi.advanceTimersByTime(600_000);
  expect(lines).toHaveLength(1);
});
