import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, expect, test } from "vitest";

import { submissionEvents } from "./events";
import { client } from "./generated/client.gen";

let server: Server | undefined;

/** A real server on loopback that answers the first request with the first handler, and so on. */
async function serve(...handlers: ((request: IncomingMessage, response: ServerResponse) => void)[]): Promise<void> {
  let next = 0;
  server = createServer((request, response) => handlers[next++]?.(request, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  client.setConfig({ baseUrl: `http://127.0.0.1:${port}` });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const send = (response: ServerResponse, id: number, event: object) => response.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

const unfinished = { id: "s", state: "running" };

async function follow() {
  const line: boolean[] = [];
  const kinds: string[] = [];
  const following = { signal: AbortSignal.timeout(5000), onLine: (up: boolean) => void line.push(up) };
  for await (const event of submissionEvents("s", following)) kinds.push(event.kind);
  return { kinds, line };
}

test("goes on after the last event when the connection breaks", async () => {
  let resumedFrom: string | string[] | undefined;
  await serve(
    (_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      send(response, 1, { kind: "queued", position: 0 });
      send(response, 2, { kind: "starting" });
      setTimeout(() => response.destroy(), 50);
    },
    (_, response) => json(response, 200, unfinished),
    (request, response) => {
      resumedFrom = request.headers["last-event-id"];
      response.writeHead(200, { "content-type": "text/event-stream" });
      send(response, 3, { kind: "verdict", submission: { id: "s" } });
      response.end();
    },
  );
  const { kinds, line } = await follow();
  expect(kinds).toEqual(["queued", "starting", "verdict"]);
  expect(resumedFrom).toBe("2");
  expect(line).toContain(false);
});

test("finds the verdict that was given while nobody listened", async () => {
  await serve(
    (_, response) => response.destroy(),
    (_, response) => json(response, 200, { id: "s", state: "done" }),
  );
  expect((await follow()).kinds).toEqual(["verdict"]);
});

test("says what the server says where there is no such submission", async () => {
  const problem = { code: "submission_unknown", detail: "There is no such submission.", status: 404 };
  await serve(
    (_, response) => json(response, 404, problem),
    (_, response) => json(response, 404, problem),
  );
  await expect(follow()).rejects.toMatchObject({ code: "submission_unknown" });
});
