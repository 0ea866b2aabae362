/** How titles of the catalog stand inside a sentence. */

const NAMES = new Set(["Alembic", "Celery", "Docker", "Pydantic", "Python", "Uvicorn"]);

/** "Start: dependency caching, 11 min": a title starts small inside a sentence, unless a name begins it. */
export function inSentence(title: string): string {
  const [first = ""] = title.split(" ");
  const plainWord = /^[A-Z][a-z-]*$/.test(first) && !NAMES.has(first);
  return plainWord ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** "2 exercises": numerals, where facts stand in a row. */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
