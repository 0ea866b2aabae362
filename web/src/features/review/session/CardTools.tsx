import { ActionIcon, Button, Menu } from "@mantine/core";
import { Ellipsis } from "lucide-react";

import type { CardRead, StateRead } from "../../../api/generated";
import { ProblemNote } from "../../../ui/ProblemNote";
import { useCardTools } from "./useCardTools";

interface Props {
  card: CardRead;
  state: StateRead | null;
  answered: boolean;
  /** The card was set aside: the next one comes. */
  onGone: () => void;
}

/** Proof, suspend, bury, flag: buttons with their keys where there is room, else a menu. */
export function CardTools({ card, state, answered, onGone }: Props) {
  const { tools, error } = useCardTools({ card, state, onGone });
  const shown = tools.filter((tool) => answered || tool.key !== "p");
  return (
    <>
      <div className="tools2 not-narrow">
        {shown.map(({ key, word, press, pressed }) => (
          // The proof has its own button further up, which takes the key.
          <Button key={key} size="xs" variant="subtle" data-key={key === "p" ? undefined : key} aria-pressed={pressed} onClick={press}>
            <kbd>{key.toUpperCase()}</kbd> {word}
          </Button>
        ))}
      </div>
      <Menu position="top-start" width={200}>
        <Menu.Target>
          <ActionIcon className="only-narrow" variant="default" size="var(--touch)" aria-label="More for this card">
            <Ellipsis />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {shown.map(({ key, sentence, press }) => (
            <Menu.Item key={key} onClick={press}>
              {sentence}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {error !== null && <ProblemNote error={error} title="This was not kept." />}
    </>
  );
}
