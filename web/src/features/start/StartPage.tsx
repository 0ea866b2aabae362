import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { type SyntheticEvent, useState } from "react";

import type { TargetRead } from "../../api/generated";
import { LinkButton } from "../../ui/LinkButton";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { updateOf, valuesOf } from "../target/target";
import { TargetFields } from "../target/TargetFields";
import { refusalOf, useTarget } from "../target/useTarget";
import { StartFrame } from "./StartFrame";

/** What the learner prepares for. Every part has a default and the whole can be skipped. */
export function StartPage() {
  const { target } = useTarget();
  return (
    <StartFrame title="Target" step={1}>
      <main className="wrap startpage" id="main">
        <section>
          <h1>What are you getting ready for?</h1>
          {target.data && <StartForm target={target.data} />}
          {target.isPending && <Waiting rows={8} label="Loading your target" />}
          {target.isError && (
            <ProblemNote error={target.error} title="Your target did not load." onRetry={() => void target.refetch()} />
          )}
        </section>
        <aside className="keep" aria-labelledby="uses">
          <h2 id="uses">What it is used for</h2>
          <ul className="uses">
            <li>The date sets the pace of the plan, and the day that the forecast is for.</li>
            <li>The level sets the bar of the forecast. Nothing is locked.</li>
            <li>The minutes set how much is planned for a day.</li>
          </ul>
          <p>No account is needed. You can change all of it later, under Settings.</p>
        </aside>
      </main>
    </StartFrame>
  );
}

function StartForm({ target }: { target: TargetRead }) {
  const navigate = useNavigate();
  const { mutation, save } = useTarget();
  const [values, setValues] = useState(() => valuesOf(target));
  const refusal = refusalOf(mutation.error, "date_past");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const update = target.chosen ? updateOf(values) : { ...updateOf(values), time_zone: zone };
    // A refusal is shown by the form; the page stays.
    save(update).then(() => navigate({ to: "/start/placement" }), () => undefined);
  };
  return (
    <form className="startform" onSubmit={submit} noValidate>
      <TargetFields
        values={values}
        today={target.today}
        refusal={refusal}
        onChange={(next) => {
          mutation.reset();
          setValues(next);
        }}
      />
      {mutation.isError && refusal === undefined && <ProblemNote error={mutation.error} title="This was not saved." />}
      <div className="startact">
        <Button type="submit" variant="filled" size="lg" loading={mutation.isPending} rightSection={<ArrowRight />}>
          Ten questions, 4 min
        </Button>
        <LinkButton to="/syllabus" variant="subtle" size="lg">
          Skip, show me the syllabus
        </LinkButton>
      </div>
    </form>
  );
}
