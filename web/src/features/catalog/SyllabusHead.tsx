import { useQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";

import { readMyTargetOptions } from "../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../ui/LinkButton";
import { syllabusText, syllabusTitle } from "./headWords";
import type { TopicCounts } from "./topicState";

interface Props {
  counts: TopicCounts | undefined;
}

/** How long it is until the interview, and how far the learner is. */
export function SyllabusHead({ counts }: Props) {
  const target = useQuery(readMyTargetOptions()).data;
  return (
    <div className="pagehead">
      <div>
        <h1>{syllabusTitle(target)}</h1>
        <p>{counts ? syllabusText(counts, target) : "\u00a0"}</p>
      </div>
      {target && (
        <LinkButton to={target.chosen ? "/settings" : "/start"} variant="subtle" leftSection={<CalendarDays />}>
          {target.chosen ? "Change date or level" : "Set a date and a level"}
        </LinkButton>
      )}
    </div>
  );
}
