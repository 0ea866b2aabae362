import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { ChevronDown, Send } from "lucide-react";
import { type SyntheticEvent, useState } from "react";

import type { ExampleTry, RunRequest } from "../../api/generated";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const WITH_BODY = new Set(["POST", "PUT", "PATCH"]);

interface Props {
  tries: ExampleTry[];
  busy: boolean;
  onSend: (request: RunRequest) => void;
}

/** One's own request to the running example; the lesson's requests stand above it to send again. */
export function RequestBar({ tries, busy, onSend }: Props) {
  const first = tries[0];
  const [method, setMethod] = useState(first?.method ?? "GET");
  const [path, setPath] = useState(first?.path ?? "/");
  const [body, setBody] = useState(first?.body ?? "");
  const send = (one: { method: string; path: string; body: string }) => {
    const withBody = WITH_BODY.has(one.method) && one.body !== "";
    onSend({
      method: one.method,
      path: one.path.startsWith("/") ? one.path : `/${one.path}`,
      body: withBody ? one.body : null,
      headers: withBody ? [["content-type", "application/json"]] : [],
    });
  };
  const pick = (one: ExampleTry) => {
    const request = { method: one.method, path: one.path, body: one.body ?? "" };
    setMethod(request.method);
    setPath(request.path);
    setBody(request.body);
    send(request);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send({ method, path, body });
  };
  return (
    <form className="reqform" onSubmit={submit}>
      <Tries tries={tries} busy={busy} onPick={pick} />
      <div className="reqbar">
        <NativeSelect
          className="method"
          aria-label="Method"
          rightSection={<ChevronDown aria-hidden="true" />}
          data={METHODS}
          value={method}
          onChange={(event) => setMethod(event.target.value)}
        />
        <TextInput
          className="grow"
          classNames={{ input: "mono" }}
          aria-label="Path"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" leftSection={<Send />} disabled={busy}>
          Send
        </Button>
      </div>
      {WITH_BODY.has(method) && (
        <Textarea
          className="reqbody"
          classNames={{ input: "mono" }}
          aria-label="Body, JSON"
          placeholder="Body, JSON"
          rows={3}
          spellCheck={false}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      )}
    </form>
  );
}

interface TriesProps {
  tries: ExampleTry[];
  busy: boolean;
  onPick: (one: ExampleTry) => void;
}

function Tries({ tries, busy, onPick }: TriesProps) {
  const name = (one: ExampleTry) => `${one.method} ${one.path}${one.body ? ` ${one.body}` : ""}`;
  const distinct = tries.filter((one, index) => tries.findIndex((other) => name(other) === name(one)) === index);
  if (distinct.length === 0) return null;
  return (
    <div className="tries" role="group" aria-label="Requests of the lesson">
      {distinct.map((one) => (
        <Button key={name(one)} size="xs" className="mono" disabled={busy} onClick={() => onPick(one)}>
          {name(one)}
        </Button>
      ))}
    </div>
  );
}
