import { Button } from "@mantine/core";
import { X } from "lucide-react";

import { useWorkspace } from "../WorkspaceContext";
import type { Comparison } from "./comparison";
import { SolutionsCompared } from "./SolutionsCompared";
import { SubmissionsCompared } from "./SubmissionsCompared";

/** Stands in the editor's place until it is closed. */
export function ComparePane({ comparison }: { comparison: Comparison }) {
  return (
    <section className="cmpane" aria-label="Comparison">
      {comparison.kind === "submissions" ? (
        <SubmissionsCompared older={comparison.older} newer={comparison.newer} />
      ) : (
        <SolutionsCompared solutions={comparison.solutions} />
      )}
    </section>
  );
}

interface HeadProps {
  title: string;
  meta: string;
}

export function CompareHead({ title, meta }: HeadProps) {
  const { compare } = useWorkspace();
  return (
    <div className="cmphead">
      <h2>{title}</h2>
      <span className="meta">{meta}</span>
      <span className="grow" />
      <Button size="xs" variant="subtle" leftSection={<X />} onClick={() => compare(null)}>
        Close
      </Button>
    </div>
  );
}
