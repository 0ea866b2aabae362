import { Modal } from "@mantine/core";

import "./key-sheet.css";

interface Props {
  /** What is pressed, and what it does. */
  keys: readonly (readonly [string[], string])[];
  opened: boolean;
  onClose: () => void;
}

/** The sheet that `?` opens: every key of the page. */
export function KeySheet({ keys, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
      <dl className="sheet-keys">
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
