import { type RefObject, useEffect, useState } from "react";

/** True from the first time that the element comes near the window. */
export function useSeen(target: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !target.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: "300px" },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [seen, target]);
  return seen;
}
