import { useEffect } from "react";

/** Goes to the place that the address names, once it is there: the lesson, and a card's text, come after the page. */
export function useHashTarget(ready: boolean, only?: string): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!ready || id === "" || (only !== undefined && only !== id)) return;
    document.getElementById(id)?.scrollIntoView();
  }, [ready, only]);
}
