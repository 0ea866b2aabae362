import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { DraftRead } from "../../../api/generated";
import type { Files } from "../files";
import type { DraftDoor } from "./door";
import { DraftStore } from "./DraftStore";
import { findLocalCopy, keepLocalCopy } from "./localCopy";

const START: DraftRead = { exercise: "x", revision: 0, files: { "main.py": "a" }, saved_at: null };

/** A server's draft with revisions, which can be down. */
class Server implements DraftDoor {
  draft = START;
  down = false;

  read = () => Promise.resolve(this.draft);
  reset = () => Promise.resolve(START);
  save = (revision: number, files: Files): Promise<DraftRead> => {
     
    if (this.down) return Promise.reject(new TypeError("Failed to fetch"));
    if (revision !== this.draft.revision) return Promise.reject(conflictWith(this.draft));
    this.draft = { ...this.draft, revision: revision + 1, files, saved_at: "2026-11-24T14:03:12Z" };
    return Promise.resolve(this.draft);
  };
}

function conflictWith(current: DraftRead): Error {
  const problem = { type: "", title: "", status: 409, code: "draft_conflict", detail: "", request_id: "", current, diff: [] };
  return Object.assign(new Error(), problem);
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("saves 800 ms after the last key", async () => {
  const server = new Server();
  const store = new DraftStore("x", server, START);
  store.edit("main.py", "ab");
  await vi.advanceTimersByTimeAsync(700);
  store.edit("main.py", "abc");
  await vi.advanceTimersByTimeAsync(700);
  expect(server.draft.revision).toBe(0);
  await vi.advanceTimersByTimeAsync(100);
  expect(server.draft.files).toEqual({ "main.py": "abc" });
  expect(store.state.saving).toEqual({ kind: "saved", at: "2026-11-24T14:03:12Z" });
});

test("keeps the files on this device while the server is down, and saves them when it is back", async () => {
  const server = new Server();
  const store = new DraftStore("x", server, START);
  server.down = true;
  store.edit("main.py", "ab");
  await store.flush();
  expect(store.state.saving.kind).toBe("device");
  expect(findLocalCopy("x")?.files).toEqual({ "main.py": "ab" });
  server.down = false;
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.draft.files).toEqual({ "main.py": "ab" });
  expect(findLocalCopy("x")).toBeNull();
});

test("takes up the copy of an earlier visit", async () => {
  const server = new Server();
  keepLocalCopy("x", { revision: 0, files: { "main.py": "kept" }, at: "" });
  const store = new DraftStore("x", server, START);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.state.files).toEqual({ "main.py": "kept" });
  expect(server.draft.files).toEqual({ "main.py": "kept" });
});

test("asks before it overwrites what another tab saved", async () => {
  const server = new Server();
  const store = new DraftStore("x", server, START);
  await server.save(0, { "main.py": "theirs" });
  store.edit("main.py", "mine");
  await store.flush();
  expect(server.draft.files).toEqual({ "main.py": "theirs" });
  expect(store.state.conflict?.current.revision).toBe(1);
  store.edit("main.py", "mine too");
  await store.flush();
  expect(server.draft.files).toEqual({ "main.py": "theirs" });
  await store.keepMine();
  expect(server.draft.files).toEqual({ "main.py": "mine too" });
});

test("takes the other tab's files when they are chosen", async () => {
  const server = new Server();
  const store = new DraftStore("x", server, START);
  await server.save(0, { "main.py": "theirs" });
  store.edit("main.py", "mine");
  await store.flush();
  store.keepTheirs();
  expect(store.state).toMatchObject({ files: { "main.py": "theirs" }, revision: 1, replaced: 1, conflict: null });
});

test("does not ask when both saved the same", async () => {
  const server = new Server();
  const store = new DraftStore("x", server, START);
  await server.save(0, { "main.py": "same" });
  store.edit("main.py", "same");
  await store.flush();
  expect(store.state).toMatchObject({ conflict: null, revision: 1 });
});
