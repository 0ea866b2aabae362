import { Button } from "@mantine/core";

import type { CardRead } from "../../../api/generated";
import { askedParts, partShape } from "./parts";
import type { Answering } from "./useAnswering";

interface Props {
  card: CardRead;
  answering: Answering;
  /** The page listens to keys; else only those that the fields take by themselves are told. */
  keys?: boolean;
}

/** Before the answer: "I don't know" is an answer too. */
export function AskActions({ card, answering, keys = false }: Props) {
  const { busy, ready, check, giveUp } = answering;
  const key = fieldKey(card) ?? (keys ? "Enter" : undefined);
  if (card.kind === "spoken") {
    return (
      <Button variant="filled" data-key="space enter" onClick={check} loading={busy}>
        Show what to listen for {keys && <kbd>Space</kbd>}
      </Button>
    );
  }
  return (
    <>
      <Button variant="subtle" onClick={giveUp} disabled={busy}>
        I don&apos;t know
      </Button>
      <Button variant="filled" data-key="space enter" onClick={check} disabled={!ready} loading={busy}>
        {card.kind === "fix" ? "Run" : "Check"} {key !== undefined && <kbd>{key}</kbd>}
      </Button>
    </>
  );
}

/** The key that the field itself takes: in a box of several lines Enter is a new line. */
function fieldKey(card: CardRead): string | undefined {
  if (card.kind === "fix") return "Ctrl S";
  if (card.kind === "short") return "Enter";
  const parts = askedParts(card);
  if (parts.length === 0) return undefined;
  return parts.every((part) => partShape(part).size === "tall") ? "Ctrl Enter" : "Enter";
}
