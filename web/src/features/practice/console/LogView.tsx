import { useEffect } from "react";

import { useStore } from "../../../api/store";
import { useWorkspace } from "../WorkspaceContext";

const EVERY_MS = 2000;

/** What the app prints; asked for while it is looked at. */
export function LogView() {
  const { console } = useWorkspace();
  const log = useStore(console, (state) => state.log);
  const app = useStore(console, (state) => state.app);
  const message = useStore(console, (state) => state.message);
  useEffect(() => {
    if (app !== "ready") return;
    void console.readLog();
    const timer = setInterval(() => void console.readLog(), EVERY_MS);
    return () => clearInterval(timer);
  }, [app, console]);
  if (log === "" && message === null) {
    return <p className="responsenote ink3">{app === "ready" ? "The app has printed nothing yet." : "What your app prints stands here once it runs."}</p>;
  }
  return (
    <pre className="code wrapped log" tabIndex={0} role="region" aria-label="Log">
      {message !== null && <span className="ln c">{message}</span>}
      {log.split("\n").map((line, index) => (
        <span key={index} className="ln">
          {line}
        </span>
      ))}
    </pre>
  );
}
