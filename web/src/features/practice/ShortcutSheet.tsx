import { Modal } from "@mantine/core";

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "Cmd" : "Ctrl";

const KEYS: readonly [string[], string][] = [
  [[`${MOD} S`, `${MOD} '`], "Save and run the visible checks"],
  [[`${MOD} Enter`], "Submit to all checks"],
  [[`${MOD} I`], "Next of the left tabs"],
  [["Ctrl M"], "Tab indents, or moves the focus"],
  [["Esc", "Tab"], "Leave the editor"],
  [[`${MOD} Space`], "Complete a name"],
  [[`${MOD} F`], "Search in the file"],
  [["Arrow keys"], "Move a focused splitter"],
  [["?"], "This sheet, when you are not typing"],
];

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutSheet({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
      <dl className="sheet-keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
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
