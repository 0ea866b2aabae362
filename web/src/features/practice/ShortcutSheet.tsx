import { KeySheet } from "../../ui/KeySheet";

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
  [["/"], "Search Greenroom, when you are not typing"],
  [["?"], "This sheet, when you are not typing"],
];

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutSheet({ opened, onClose }: Props) {
  return <KeySheet keys={KEYS} opened={opened} onClose={onClose} />;
}
