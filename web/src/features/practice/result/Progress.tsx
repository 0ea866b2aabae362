import { Button } from "@mantine/core";
import { Check, ChevronRight } from "lucide-react";
import { Fragment } from "react";

import { Spinner } from "../../../ui/Spinner";
import { useDelayed } from "../../../ui/useDelayed";
import type { Job } from "../grade/GradeStore";
import { type Step, STEPS } from "../grade/steps";
import { useWorkspace } from "../WorkspaceContext";

const NAMES: Record<Step["kind"], string> = {
  sending: "sending",
  queued: "queued",
  starting: "starting",
  ready: "app ready",
  checks: "checks",
};

/** queued, starting, app ready, checks 7/12: with Cancel always there. */
export function Progress({ job }: { job: Job }) {
  const { grade } = useWorkspace();
  const late = useDelayed(true);
  const current = STEPS.indexOf(job.step.kind);
  return (
    <div className="verdict">
      <div className="row between">
        <span className="word ink2" role="status">
          {late && <Spinner />}
          <span className="verdict-text">{headline(job.step)}</span>
        </span>
        <Button size="xs" variant="subtle" onClick={() => void grade.cancel()}>
          Cancel
        </Button>
      </div>
      <div className="phases">
        {STEPS.slice(1).map((kind, index) => (
          <Fragment key={kind}>
            {index > 0 && <ChevronRight />}
            <span className={index + 1 === current ? "now" : undefined}>
              {index + 1 < current && <Check />}
              <b>{NAMES[kind]}</b>
            </span>
          </Fragment>
        ))}
      </div>
      {!job.connected && <p>The line is down. The grade goes on; we ask again.</p>}
    </div>
  );
}

function headline(step: Step): string {
  switch (step.kind) {
    case "sending":
      return "Sending";
    case "queued":
      return step.position === 0 ? "Queued, next" : `Queued, ${step.position} ahead`;
    case "starting":
      return "Starting the app";
    case "ready":
      return "App ready";
    case "checks":
      return `Checks ${step.done} of ${step.total}`;
  }
}
