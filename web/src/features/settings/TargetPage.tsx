import { Button } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";

import type { TargetRead } from "../../api/generated";
import { LinkButton } from "../../ui/LinkButton";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { updateOf, valuesOf } from "../target/target";
import { TargetFields } from "../target/TargetFields";
import { refusalOf, useTarget } from "../target/useTarget";
import { ReviewFields } from "./ReviewFields";
import { reviewUpdateOf, reviewValuesOf } from "./reviewValues";
import { SettingsFrame } from "./SettingsFrame";

/** The interview date moved or dropped, the level, the minutes, and how reviews come. */
export function TargetPage() {
  const { target } = useTarget();
  return (
    <SettingsFrame title="Target and plan">
      {target.data && <TargetForm target={target.data} />}
      {target.isPending && <Waiting rows={10} label="Loading your settings" />}
      {target.isError && (
        <ProblemNote error={target.error} title="Your settings did not load." onRetry={() => void target.refetch()} />
      )}
    </SettingsFrame>
  );
}

function TargetForm({ target }: { target: TargetRead }) {
  const { mutation, save } = useTarget();
  const [aim, setAim] = useState(() => valuesOf(target));
  const [reviews, setReviews] = useState(() => reviewValuesOf(target));
  const zoneRefusal = refusalOf(mutation.error, "time_zone_unknown");
  const dateRefusal = refusalOf(mutation.error, "date_past");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // What the minutes give is shown anew; a refusal is shown by the form.
    save({ ...updateOf(aim), ...reviewUpdateOf(reviews, target) }).then(
      (saved) => setReviews(reviewValuesOf(saved)),
      () => undefined,
    );
  };
  return (
    <form onSubmit={submit} noValidate onChange={() => mutation.reset()}>
      <section className="setsec" aria-labelledby="aim">
        <h2 id="aim">The interview</h2>
        <p>Moving or dropping the date moves no card. The plan and the forecast are made anew.</p>
        <div className="fields">
          <TargetFields values={aim} today={target.today} refusal={dateRefusal} onChange={setAim} />
        </div>
      </section>
      <section className="setsec" aria-labelledby="reviews">
        <h2 id="reviews">Reviews</h2>
        <p>Limits count at once, the rest from the next answer on. Nothing that is due already is moved.</p>
        <ReviewFields values={reviews} zoneRefusal={zoneRefusal} onChange={setReviews} />
      </section>
      {mutation.isError && (dateRefusal ?? zoneRefusal) === undefined && <ProblemNote error={mutation.error} title="This was not saved." />}
      <div className="setact">
        <Button type="submit" variant="filled" loading={mutation.isPending}>
          Save
        </Button>
        <LinkButton to="/start/plan" variant="subtle">
          Open the plan
        </LinkButton>
        <span className="meta" role="status">
          {mutation.isSuccess ? "Saved." : ""}
        </span>
      </div>
    </form>
  );
}
