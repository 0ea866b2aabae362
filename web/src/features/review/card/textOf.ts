/** The words of rendered Markdown, for names that a screen reader says. */
export function textOf(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}
