import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { FitProposal } from "../../../api/generated";
import { decideFitMutation, readFitOptions, readFitQueryKey } from "../../../api/generated/@tanstack/react-query.gen";
import { Inline } from "../../../ui/Inline";
import { ProblemNote } from "../../../ui/ProblemNote";
import { plural } from "../../../ui/words";
import { forgetReviewQueries } from "../card/reviewQueries";
import "./fit.css";

/** What one's own reviews would change about the schedule; nothing changes before a yes. */
export function FitNotice() {
  const client = useQueryClient();
  const fit = useQuery(readFitOptions());
  const decide = useMutation({
    ...decideFitMutation(),
    onSuccess: (data) => {
      client.setQueryData(readFitQueryKey(), data);
      forgetReviewQueries(client);
    },
  });
  const proposal = fit.data?.proposal;
  return (
    <section className="block fit" aria-live="polite">
      {decide.data && <p>{decide.variables.body.accept ? "Your schedule is now fitted to your own reviews." : "Kept as it was."}</p>}
      {proposal && (
        <>
          <h2 className="h-sm">Your schedule, fitted to you</h2>
          <p>
            {proposal.reviews} reviews are enough to learn how you forget. This would change, and nothing changes before you
            say so.
          </p>
          <Changes proposal={proposal} />
          {decide.isError && <ProblemNote error={decide.error} title="This was not kept." />}
          <div className="row wrapit">
            <Button loading={decide.isPending} onClick={() => decide.mutate({ body: { accept: true } })}>
              Use it
            </Button>
            <Button variant="subtle" disabled={decide.isPending} onClick={() => decide.mutate({ body: { accept: false } })}>
              Keep it as it is
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Changes({ proposal }: { proposal: FitProposal }) {
  return (
    <table className="table small">
      <thead>
        <tr>
          <th>
            <span className="vh">What</span>
          </th>
          <th className="right">Now</th>
          <th className="right">Fitted</th>
        </tr>
      </thead>
      <tbody>
        <Row name="Reviews a day" before={proposal.reviews_a_day_before.toFixed(1)} after={proposal.reviews_a_day_after.toFixed(1)} />
        <Row name="Due today" before={String(proposal.due_today_before)} after={String(proposal.due_today_after)} />
        <Row name="Error of the forecasts" before={proposal.log_loss_before.toFixed(3)} after={proposal.log_loss_after.toFixed(3)} />
        {proposal.samples.map((sample) => (
          <Row key={sample.card} name={sample.title} before={plural(sample.days_before, "day")} after={plural(sample.days_after, "day")} />
        ))}
      </tbody>
      <caption>
        {plural(proposal.sooner, "card")} would come back sooner, {proposal.later} later.
      </caption>
    </table>
  );
}

function Row({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <tr>
      <td>
        <Inline text={name} />
      </td>
      <td className="right num ink3">{before}</td>
      <td className="right num strong">{after}</td>
    </tr>
  );
}
