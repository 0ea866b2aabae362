import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";

import { readNextOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { isOffline } from "../../../api/problem";
import { useStore } from "../../../api/store";
import { KeySheet } from "../../../ui/KeySheet";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { AsideNotice } from "./AsideNotice";
import { REVIEW_KEYS } from "./keys";
import { NothingDue } from "./NothingDue";
import { ReviewBar } from "./ReviewBar";
import { ReviewFrame } from "./ReviewFrame";
import { SessionCard } from "./SessionCard";
import { sitting } from "./sitting";
import { useKeys } from "./useKeys";
import { useLateGrade } from "./useLateGrade";
import { useUndo } from "./useUndo";

const RETRY_MS = 2000;

/** A review session: one card after the other, until none is due. */
export function ReviewPage() {
  const search = useSearch({ from: "/review" });
  const arrived = useLateGrade();
  const { marks } = useStore(sitting(), (state) => state);
  const next = useQuery({
    ...readNextOptions({ query: { topic: search.topic ?? null, section: search.section ?? null } }),
    enabled: arrived,
    staleTime: 0,
    gcTime: 0,
    retry: (failures, error) => isOffline(error) || failures < 2,
    retryDelay: RETRY_MS,
  });
  const undo = useUndo(() => void next.refetch());
  const [sheet, setSheet] = useKeys();
  const { data } = next;
  const left = data?.card ? Math.max(1, data.counts.due + data.counts.new) : 0;
  return (
    <ReviewFrame
      title={data?.card ? `Review, card ${marks.length + 1} of ${marks.length + left}` : "Review"}
      bar={
        data?.card && (
          <ReviewBar marks={marks} left={left} minutes={data.counts.minutes_left} onUndo={undo.undo} undoing={undo.busy}>
            <LinkButton size="xs" variant="subtle" to="/syllabus">
              Stop here
            </LinkButton>
          </ReviewBar>
        )
      }
    >
      <AsideNotice onBack={() => void next.refetch()} />
      {data?.card && (
        // The same card may come twice in a sitting.
        <SessionCard key={`${data.card.slug} ${data.card.content_hash} ${marks.length}`} card={data.card} next={data} onNext={() => void next.refetch()} leaving={next.isFetching} />
      )}
      {data && !data.card && <NothingDue next={data} />}
      {next.isPending && (
        <main className="wrap revmain" id="main">
          {isOffline(next.failureReason) && <ProblemNote error={next.failureReason} title="Waiting for the server." />}
          <Waiting rows={10} label="Loading the next card" />
        </main>
      )}
      {next.isError && (
        <main className="wrap revmain" id="main">
          <ProblemNote error={next.error} title="The next card did not load." onRetry={() => void next.refetch()} />
        </main>
      )}
      <KeySheet keys={REVIEW_KEYS} opened={sheet} onClose={() => setSheet(false)} />
    </ReviewFrame>
  );
}
