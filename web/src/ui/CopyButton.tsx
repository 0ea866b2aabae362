import { ActionIcon, Tooltip } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

import { copyText } from "./clipboard";

const TOLD_MS = 1500;

/** Copies a text from the head of a panel; the tick and the changed name say that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const name = copied ? "Copied" : label;
  return (
    <Tooltip label={name}>
      <ActionIcon
        size="var(--control-h-sm)"
        aria-label={name}
        onClick={() => void copyText(text).then(() => setCopied(true))}
      >
        {copied ? <Check /> : <Copy />}
      </ActionIcon>
    </Tooltip>
  );
}
