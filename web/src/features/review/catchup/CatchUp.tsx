import { Button, Radio } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { useId, useState } from "react";

import type { CatchUpRead, CatchUpWay } from "../../../api/generated";
import { chooseCatchUpMutation } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { forgetReviewQueries } from "../card/reviewQueries";
import { sitting } from "../session/sitting";
import { Preview } from "./Preview";
import { startWords, wayWords } from "./words";

/** The ways at the left, what the chosen one does day by day at the right. */
export function CatchUp({ catchUp }: { catchUp: CatchUpRead }) {
  const { ways, due } = catchUp;
  const [name, setName] = useState<CatchUpWay["way"]>("spread");
  const group = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const choose = useMutation({
    ...chooseCatchUpMutation(),
    onSuccess: () => {
      sitting().decline();
      forgetReviewQueries(client);
      void navigate({ to: "/review" });
    },
  });
  const way = ways.find((each) => each.way === name) ?? ways[0];
  if (!way) return null;
  return (
    <div className="catch">
      <fieldset className="plans">
        <legend className="h-sm">Three ways</legend>
        {ways.map((each) => {
          const words = wayWords(each, due);
          const id = `${group}-${each.way}`;
          return (
            <div className="plan" key={each.way}>
              <Radio id={id} name={group} size="xs" checked={each.way === name} onChange={() => setName(each.way)} aria-describedby={`${id}-text`} />
              <div>
                <label htmlFor={id}>{words.title}</label>
                <p id={`${id}-text`}>{words.text}</p>
              </div>
              <span className="num">{words.cost}</span>
            </div>
          );
        })}
        {choose.isError && <ProblemNote error={choose.error} title="This way was not taken." />}
        <div className="row wrapit planacts">
          <Button variant="filled" size="lg" leftSection={<Play />} loading={choose.isPending} onClick={() => choose.mutate({ body: { way: name } })}>
            {startWords(way)}
          </Button>
          <LinkButton to="/syllabus" variant="subtle" onClick={() => sitting().decline()}>
            Not now
          </LinkButton>
        </div>
      </fieldset>
      <Preview days={way.preview} />
    </div>
  );
}
