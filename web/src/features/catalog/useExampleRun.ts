import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import type { RunExchange, RunRead, RunRequest } from "../../api/generated";
import {
  createRunMutation,
  readRunLogOptions,
  sendRequestMutation,
  stopRunMutation,
} from "../../api/generated/@tanstack/react-query.gen";
import { problemStatus } from "../../api/problem";

const GONE = new Set([404, 409, 410]);
const POLL_MS = 150;

export interface ExampleRun {
  run: RunRead | undefined;
  exchanges: RunExchange[];
  /** What a script printed, or what an app that failed has logged. */
  output: string;
  error: unknown;
  busy: boolean;
  /** Starts afresh and sends these requests in order. */
  start: (requests: RunRequest[]) => Promise<void>;
  /** Sends one request to the running app, and starts it first where it is not up. */
  send: (request: RunRequest) => Promise<void>;
  /** Ends the run and forgets what it answered. */
  clear: () => void;
}

/** Runs a lesson's example; the process ends with the page, or when the program is edited. */
export function useExampleRun(example: string, files: Record<string, string>): ExampleRun {
  const client = useQueryClient();
  const { mutateAsync: create } = useMutation(createRunMutation());
  const { mutateAsync: post } = useMutation(sendRequestMutation());
  const { mutate: stop } = useMutation(stopRunMutation());
  const [run, setRun] = useState<RunRead>();
  const [exchanges, setExchanges] = useState<RunExchange[]>([]);
  const [output, setOutput] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const live = useRef<RunRead | undefined>(undefined);

  const end = useCallback(() => {
    if (live.current?.state === "ready") stop({ path: { run_id: live.current.id } });
    live.current = undefined;
  }, [stop]);
  useEffect(() => end, [end]);

  const readLog = async (id: string) =>
    client.query({ ...readRunLogOptions({ path: { run_id: id } }), staleTime: 0, gcTime: 0 });

  const open = async (): Promise<RunRead> => {
    end();
    const started = await create({ body: { example, files } });
    live.current = started;
    setRun(started);
    setExchanges([]);
    setOutput(started.output);
    if (started.kind === "script" && started.state === "ready") await follow(started.id);
    return started;
  };
  const follow = async (id: string) => {
    for (;;) {
      const log = await readLog(id);
      setOutput(log.text);
      if (log.state === "ended") return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const ask = async (id: string, request: RunRequest) => {
    const answered = await post({ path: { run_id: id }, body: request });
    setExchanges((before) => [...before, answered]);
    const status = answered.exchange.response?.status ?? 500;
    if (status >= 500) setOutput((await readLog(id)).text);
  };
  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    run,
    exchanges,
    output,
    error,
    busy,
    start: (requests) =>
      guarded(async () => {
        const started = await open();
        if (started.state !== "ready" || started.kind === "script") return;
        for (const request of requests) await ask(started.id, request);
      }),
    send: (request) =>
      guarded(async () => {
        const up = live.current?.state === "ready" ? live.current : await open();
        if (up.state !== "ready") return;
        try {
          await ask(up.id, request);
        } catch (failure) {
          if (!GONE.has(problemStatus(failure) ?? 0)) throw failure;
          // The server has let it go already: there is nothing to stop.
          live.current = undefined;
          const again = await open();
          if (again.state === "ready") await ask(again.id, request);
        }
      }),
    clear: () => {
      end();
      setRun(undefined);
      setExchanges([]);
      setOutput("");
      setError(null);
    },
  };
}
