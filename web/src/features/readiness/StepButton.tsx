import { Play } from "lucide-react";

import type { StepRead } from "../../api/generated";
import { addressOf } from "../../ui/address";
import { LinkButton } from "../../ui/LinkButton";

interface Props {
  step: StepRead;
  /** The one primary of the page. */
  primary?: boolean;
  /** The whole sentence, where no title stands beside it: "Start: dependency caching, 4 min". */
  whole?: boolean;
  size?: "sm" | "lg";
}

/** Opens what the plan says to do next. */
export function StepButton({ step, primary = false, whole = false, size = "sm" }: Props) {
  return (
    <LinkButton
      {...addressOf(step.url)}
      variant={primary ? "filled" : "default"}
      size={size}
      leftSection={primary ? <Play aria-hidden="true" /> : undefined}
      aria-label={whole ? undefined : `${step.action}: ${step.title}`}
    >
      {whole ? step.start : step.action}
    </LinkButton>
  );
}
