import { Button } from "@mantine/core";
import { Pencil, Play, RotateCcw } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import type { ExampleBlock, ExampleTry, RunRequest } from "../../api/generated";
import { CodeBlock } from "../../ui/CodeBlock";
import { CopyButton } from "../../ui/CopyButton";
import { ExampleResult } from "./ExampleResult";
import { RequestBar } from "./RequestBar";
import { useExampleRun } from "./useExampleRun";

const ExampleEditor = lazy(() => import("./ExampleEditor"));
/** The file that the judge serves. */
const FILE = "main.py";

interface Props {
  /** `section/topic` */
  topic: string;
  example: ExampleBlock;
}

/** A complete program of a lesson: read it, run it, change it, and send requests to it. */
export function Example({ topic, example }: Props) {
  const [text, setText] = useState<string>();
  const edited = text !== undefined && text !== example.source;
  const running = useExampleRun(`${topic}/${example.name}`, edited ? { [FILE]: text } : {});
  const tries = example.tries ?? [];
  const isApp = example.runs_as === "app";
  const code = <CodeBlock html={example.html} label={`The program ${example.name}.py`} numbered />;
  const edit = (value: string) => {
    setText(value);
    running.clear();
  };
  const reset = () => {
    setText(undefined);
    running.clear();
  };
  return (
    <div className="example">
      <div className="panel">
        <div className="panel-head">
          <span className="mono grow path">
            {example.name}.py{edited && <span className="label"> edited</span>}
          </span>
          <CopyButton text={text ?? example.source} label="Copy the program" />
          {text === undefined ? (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<Pencil />}
              onClick={() => setText(example.source)}
              onPointerEnter={() => void import("./ExampleEditor")}
            >
              Edit
            </Button>
          ) : (
            <Button size="xs" variant="subtle" leftSection={<RotateCcw />} onClick={reset}>
              Reset
            </Button>
          )}
          <Button
            size="xs"
            leftSection={<Play />}
            loading={running.busy}
            onClick={() => void running.start(tries.map(toRequest))}
          >
            Run
          </Button>
        </div>
        {text === undefined ? (
          code
        ) : (
          <Suspense fallback={code}>
            <ExampleEditor name={`${example.name}.py`} text={text} onChange={edit} />
          </Suspense>
        )}
        {isApp && <RequestBar tries={tries} busy={running.busy} onSend={(request) => void running.send(request)} />}
        <ExampleResult running={running} kind={example.runs_as} />
      </div>
    </div>
  );
}

function toRequest(example: ExampleTry): RunRequest {
  return { method: example.method, path: example.path, body: example.body ?? null, headers: jsonHeader(example.body) };
}

export function jsonHeader(body: string | null | undefined): [string, string][] {
  return body ? [["content-type", "application/json"]] : [];
}
