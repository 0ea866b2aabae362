import { Button } from "@mantine/core";
import { ArrowRight } from "lucide-react";

import { LinkButton } from "../../../ui/LinkButton";
import { NextOffer } from "../../readiness/NextOffer";
import { useWorkspace } from "../WorkspaceContext";

/** After a pass: the plan's next step, and the accepted solutions. */
export function Onward() {
  const { exercise, openTab } = useWorkspace();
  const { topic, solution_titles: solutions } = exercise;
  const [section = "", name = ""] = topic.slug.split("/");
  return (
    <div className="onward">
      <NextOffer
        otherwise={
          <LinkButton variant="filled" to="/topics/$section/$topic" params={{ section, topic: name }} rightSection={<ArrowRight />}>
            Back to {topic.title}
          </LinkButton>
        }
      />
      <Button onClick={() => openTab("solutions")}>
        {solutions.length > 1 ? `Compare ${solutions.length} solutions` : "Read the solution"}
      </Button>
    </div>
  );
}
