import { useEffect } from "react";

/** Goes to the place that the address names, once it is there: the lesson comes after the page. */
export function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready || !location.hash) return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [ready]);
}
