import { useQuery } from "@tanstack/react-query";

import { readCatchUpOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { Page } from "../../system/Page";
import { CatchUp } from "./CatchUp";
import { awayTitle, recallSentence } from "./words";
import "./catchup.css";

/** After days away: three ways, and what each would do, before anything moves. */
export function CatchUpPage() {
  const catchUp = useQuery({ ...readCatchUpOptions(), staleTime: 0 });
  const { data } = catchUp;
  return (
    <Page title={data ? `Catch up, ${data.due} cards due` : "Catch up"}>
      <main className="wrap" id="main">
        {catchUp.isPending && <Waiting rows={10} label="Loading what is due" />}
        {catchUp.isError && <ProblemNote error={catchUp.error} title="What is due did not load." onRetry={() => void catchUp.refetch()} />}
        {data && data.due === 0 && (
          <div className="empty catchempty">
            <h1>Nothing to catch up</h1>
            <p>No card is due. When more waits than a day holds, the ways to catch up stand here.</p>
            <LinkButton to="/review" variant="filled">
              Review
            </LinkButton>
          </div>
        )}
        {data && data.due > 0 && (
          <>
            <div className="pagehead">
              <div>
                <h1>{awayTitle(data)}</h1>
                <p>{recallSentence(data)} Nothing is rescheduled until you choose.</p>
              </div>
            </div>
            <CatchUp catchUp={data} />
          </>
        )}
      </main>
    </Page>
  );
}
