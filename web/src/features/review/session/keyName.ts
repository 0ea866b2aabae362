/** How `data-key` names a key: "s", "space", "ctrl+z"; on a Mac Cmd counts as Ctrl. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  if (event.altKey) return "";
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}
