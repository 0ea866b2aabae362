import { Lock } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";

interface Props {
  paths: readonly string[];
  readOnly: ReadonlySet<string>;
  active: string;
  onOpen: (path: string) => void;
  aside?: ReactNode;
}

/** The exercise's files; arrow keys move between them. */
export function FileTabs({ paths, readOnly, active, onOpen, aside }: Props) {
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = paths[(paths.indexOf(active) + step + paths.length) % paths.length];
    if (next === undefined) return;
    onOpen(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className="filebar">
      <div className="files" role="tablist" aria-label="Files">
        {paths.map((path) => (
          <button
            key={path}
            id={tabId(path)}
            role="tab"
            aria-selected={path === active}
            tabIndex={path === active ? 0 : -1}
            onClick={() => onOpen(path)}
            onKeyDown={press}
          >
            {readOnly.has(path) && <Lock aria-hidden="true" />}
            {path}
            {readOnly.has(path) && <span className="vh">, read only</span>}
          </button>
        ))}
      </div>
      <span className="grow" />
      {aside}
    </div>
  );
}

const tabId = (path: string) => `file-${path}`;
