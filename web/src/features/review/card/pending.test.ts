import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { client } from "../../../api/generated/client.gen";
import { findPending, type PendingReview, sendReview } from "./pending";

let server: Server | undefined;
const kept = new Map<string, string>();
const review: PendingReview = { card: "04-di/caching/key", body: { id: "00000000-0000-4000-8000-000000000001", grade: 3, ms: 1200 } };

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
});

/** A real server on loopback; no status: it drops the line. */
async function serve(status: number | undefined, body: object): Promise<string[]> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    if (status === undefined) response.destroy();
    else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  client.setConfig({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return asked;
}

test("a grade is kept until it has arrived", async () => {
  const asked = await serve(201, { grade: 3 });
  const sending = sendReview(review);
  expect(findPending()).toEqual(review);
  expect(await sending).toEqual({ grade: 3 });
  expect(findPending()).toBeUndefined();
  expect(asked).toEqual(["POST /api/cards/04-di/caching/key/reviews"]);
});

test("a grade stays kept while no server answers", async () => {
  await serve(undefined, {});
  await expect(sendReview(review)).rejects.toBeInstanceOf(TypeError);
  expect(findPending()).toEqual(review);
});

test("a grade that is refused is not sent again", async () => {
  await serve(409, { code: "card_suspended", detail: "The card is suspended.", status: 409 });
  await expect(sendReview(review)).rejects.toMatchObject({ code: "card_suspended" });
  expect(findPending()).toBeUndefined();
});
