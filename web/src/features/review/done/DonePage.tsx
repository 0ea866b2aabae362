import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";

import { readSessionOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { useStore } from "../../../api/store";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { Page } from "../../system/Page";
import { FitNotice } from "../fit/FitNotice";
import { ReviewBar } from "../session/ReviewBar";
import { sitting } from "../session/sitting";
import { useKeys } from "../session/useKeys";
import { useUndo } from "../session/useUndo";
import { NextDue } from "./NextDue";
import { NextStep } from "./NextStep";
import { Showed } from "./Showed";
import { Slips } from "./Slips";
import { doneSentence, doneTitle } from "./words";
import "../session/review.css";
import "./done.css";

/** What a sitting did, what slipped, and when the next cards come. */
export function DonePage() {
  const search = useSearch({ from: "/review/done" });
  const { marks, since } = useStore(sitting(), (state) => state);
  const session = useQuery({ ...readSessionOptions({ query: { since: search.since ?? since ?? null } }), staleTime: 0 });
  const navigate = useNavigate();
  const undo = useUndo(() => void navigate({ to: "/review" }));
  useKeys();
  // Kept in the address, so that a reload shows the same sitting.
  useEffect(() => {
    if (search.since === undefined && since !== undefined) void navigate({ to: "/review/done", search: { since }, replace: true });
  }, [search.since, since, navigate]);
  const { data } = session;
  return (
    <Page title={data ? `Review done, ${doneTitle(data)}` : "Review done"}>
      {marks.length > 0 && <ReviewBar marks={marks} left={0} minutes={undefined} onUndo={undo.undo} undoing={undo.busy} />}
      <main className="wrap" id="main">
        {undo.error !== null && <ProblemNote error={undo.error} title="This was not undone." />}
        {session.isPending && <Waiting rows={10} label="Loading what you did" />}
        {session.isError && <ProblemNote error={session.error} title="The sitting did not load." onRetry={() => void session.refetch()} />}
        {data && data.cards === 0 && <NothingYet />}
        {data && data.cards > 0 && (
          <>
            <div className="pagehead">
              <div>
                <h1>{doneTitle(data)}</h1>
                <p>{doneSentence(data)}</p>
              </div>
              <NextStep counts={data.counts} />
            </div>
            <div className="ready2">
              <div>
                <Showed sections={data.sections} />
                {data.slips.length > 0 && <Slips slips={data.slips} />}
              </div>
              <div>
                <NextDue counts={data.counts} />
                {data.counts.proposal && <FitNotice />}
              </div>
            </div>
          </>
        )}
      </main>
    </Page>
  );
}

function NothingYet() {
  return (
    <div className="empty doneempty">
      <h1>No cards graded yet</h1>
      <p>What you grade today stands here.</p>
      <LinkButton to="/review" variant="filled">
        Review
      </LinkButton>
    </div>
  );
}
