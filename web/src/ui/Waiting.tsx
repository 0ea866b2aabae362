import { useEffect, useState } from "react";

import "./waiting.css";

const PATIENCE_MS = 300;

interface Props {
  rows: number;
  /** Said to a screen reader once the wait is long enough to be noticed. */
  label?: string;
}

/** Still blocks in the shape of what comes; nothing before 300 ms, since most answers are faster. */
export function Waiting({ rows, label = "Loading" }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" data-shown={shown} role="status">
      {shown && <span className="vh">{label}</span>}
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} style={{ width: `${88 - ((row * 23) % 50)}%` }} />
      ))}
    </div>
  );
}
