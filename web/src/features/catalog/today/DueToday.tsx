import { useQuery } from "@tanstack/react-query";

import type { CountsRead } from "../../../api/generated";
import { readCountsOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { Waiting } from "../../../ui/Waiting";
import { amount } from "../words";
import { dueText, dueTitle } from "./dueWords";

/** The cards that come back today. */
export function DueToday() {
  const counts = useQuery(readCountsOptions());
  return (
    <section aria-labelledby="today-due">
      <h2 id="today-due">Due today</h2>
      {counts.isPending && <Waiting rows={3} label="Counting the cards" />}
      {counts.isError && <p className="txt">The cards could not be counted. Reload the page to try again.</p>}
      {counts.data && <Due counts={counts.data} />}
    </section>
  );
}

function Due({ counts }: { counts: CountsRead }) {
  const waiting = counts.due + counts.new;
  return (
    <>
      <p className="big">{dueTitle(counts)}</p>
      <p className="txt">{dueText(counts)}</p>
      {waiting > 0 && (
        <div className="act2">
          <LinkButton to="/review">{counts.catch_up ? `Spread ${amount(counts.due_all, "card")}` : "Review"}</LinkButton>
        </div>
      )}
    </>
  );
}
