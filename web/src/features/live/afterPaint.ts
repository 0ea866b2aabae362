/** Loads what nobody waits for once the page stands there. */
export function afterPaint(load: () => Promise<unknown>): void {
  const begin = () => void load().catch(() => undefined); // without it the page still works
  const later = () => setTimeout(begin, 200);
  if (document.readyState === "complete") later();
  else window.addEventListener("load", later, { once: true });
}
