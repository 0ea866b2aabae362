import { Button } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

import { copyText } from "./clipboard";

const TOLD_MS = 2000;

interface Props {
  /** What is copied: "curl". */
  what: string;
  /** The word on the button, where it is not what is copied. */
  label?: string;
  text: () => string | Promise<string>;
}

type State = "idle" | "copied" | "failed";

/** A button with a word that copies what is made or asked for on the press; it says in its own place that it did. */
export function CopyWord({ what, label = what, text }: Props) {
  const [state, setState] = useState<State>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), TOLD_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await copyText(await text());
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  const word = { idle: label, copied: "Copied", failed: "Not copied" }[state];
  return (
    <>
      <Button size="xs" leftSection={state === "copied" ? <Check /> : <Copy />} aria-label={`Copy ${what}`} onClick={() => void copy()}>
        {word}
      </Button>
      <span className="vh" role="status">
        {state === "idle" ? "" : `${what}: ${word}`}
      </span>
    </>
  );
}
