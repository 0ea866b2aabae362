import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Check, Copy } from "lucide-react";

/** Copies a text; the tick and the changed name say that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const clipboard = useClipboard({ timeout: 1500 });
  const name = clipboard.copied ? "Copied" : label;
  return (
    <Tooltip label={name}>
      <ActionIcon size="var(--control-h-sm)" aria-label={name} onClick={() => clipboard.copy(text)}>
        {clipboard.copied ? <Check /> : <Copy />}
      </ActionIcon>
    </Tooltip>
  );
}
