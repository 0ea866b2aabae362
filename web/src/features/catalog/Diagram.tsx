import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";

import { useSeen } from "./useSeen";

/** A Mermaid drawing in our colours; its engine is loaded when it comes into view. */
export function Diagram({ source, title }: { source: string; title: string }) {
  const host = useRef<HTMLDivElement>(null);
  const seen = useSeen(host);
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const id = useId().replace(/[^a-z0-9]/gi, "");
  const [drawing, setDrawing] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!seen) return;
    let current = true;
    import("./drawDiagram")
      .then(({ drawDiagram }) => drawDiagram(`d${id}${scheme}`, source))
      .then((svg) => current && setDrawing(svg))
      .catch(() => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [seen, scheme, id, source]);
  return (
    <figure className="diagram">
      <div ref={host} className="drawing" tabIndex={0} role="group" aria-label="Diagram, can be scrolled">
        {drawing && <div role="img" aria-label={`Diagram: ${title}`} dangerouslySetInnerHTML={{ __html: drawing }} />}
      </div>
      <details open={failed}>
        <summary>{failed ? "The diagram could not be drawn. As text" : "As text"}</summary>
        <pre className="code" tabIndex={0} role="group" aria-label="The diagram as text">
          <code>{source}</code>
        </pre>
      </details>
    </figure>
  );
}
