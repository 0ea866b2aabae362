import { useQuery } from "@tanstack/react-query";

import type { ExerciseProgress } from "../../../api/generated";
import { listSubmissionsOptions, readExerciseOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { moment } from "../../../ui/words";
import { unfinished } from "../topicState";
import { amount } from "../words";

/** The exercise that was started last and not passed yet. */
export function Unfinished({ progress }: { progress: ExerciseProgress[] }) {
  const open = unfinished(progress);
  return (
    <section aria-labelledby="today-open">
      <h2 id="today-open">Unfinished</h2>
      {open ? (
        <Open open={open} />
      ) : (
        <>
          <p className="big">Nothing is open</p>
          <p className="txt">An exercise that you start and leave waits here, with your files as they were.</p>
        </>
      )}
    </section>
  );
}

function Open({ open }: { open: ExerciseProgress }) {
  const path = { slug: open.exercise };
  const exercise = useQuery(readExerciseOptions({ path })).data;
  const last = useQuery(listSubmissionsOptions({ path })).data?.items[0];
  const found =
    last && last.passed !== null && last.checks !== null && last.checks > 0
      ? `Not yet, ${last.passed} of ${last.checks}.`
      : `${amount(open.submissions, "submission")}, none passed.`;
  return (
    <>
      <p className="big">{exercise?.title ?? open.exercise.replaceAll("-", " ")}</p>
      <p className="txt">
        {found} Last run {moment(open.last_at).replace(/:\d\d$/, "")}.
      </p>
      <div className="act2">
        <LinkButton to="/exercises/$slug" params={path}>
          Continue
        </LinkButton>
      </div>
    </>
  );
}
