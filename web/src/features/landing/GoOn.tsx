import { useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";

import { readMyTargetOptions } from "../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../ui/LinkButton";

interface Props {
  /** Once the question is answered it is the page's one action. */
  primary?: boolean;
}

/** To the start, and for somebody who has begun already, back to the plan. */
export function GoOn({ primary = true }: Props) {
  const begun = useQuery(readMyTargetOptions()).data?.chosen ?? false;
  return (
    <LinkButton
      to={begun ? "/syllabus" : "/start"}
      variant={primary ? "filled" : "default"}
      className={primary ? undefined : "startlow"}
      rightSection={<ArrowRight aria-hidden="true" />}
    >
      {begun ? "Go on with your plan" : "See where you stand, 5 min"}
    </LinkButton>
  );
}
