import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import type { PlacementRead } from "../../../api/generated";
import {
  readPlacementOptions,
  readPlacementQueryKey,
  startPlacementMutation,
} from "../../../api/generated/@tanstack/react-query.gen";
import { queryClient } from "../../../api/queries";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { StartFrame } from "../StartFrame";
import { PlacementBar } from "./PlacementBar";
import { PlacementCard } from "./PlacementCard";
import "../../review/session/review.css";

/** Ten questions or so. Reloaded or left, it goes on where it was. */
export function PlacementPage() {
  const placement = useQuery({ ...readPlacementOptions(), staleTime: 0 });
  const start = useMutation({
    ...startPlacementMutation(),
    onSuccess: (begun) => queryClient.setQueryData(readPlacementQueryKey(), begun),
  });
  const asked = useRef(false);
  const state = placement.data?.state;
  const { mutate } = start;
  useEffect(() => {
    // Once: whoever opens this page wants to be asked.
    if (state !== "not_started" || asked.current) return;
    asked.current = true;
    mutate({});
  }, [state, mutate]);
  const error = start.error ?? placement.error;
  return (
    <StartFrame title={titleOf(placement.data)} step={2} whole>
      {placement.data?.card && <Asking placement={placement.data} />}
      {placement.data?.state === "done" && <Done placement={placement.data} busy={start.isPending} onMore={() => mutate({})} />}
      {(placement.isPending || state === "not_started") && error === null && (
        <main className="wrap revmain" id="main">
          <Waiting rows={8} label="Choosing the first question" />
        </main>
      )}
      {error !== null && (
        <main className="wrap revmain" id="main">
          <ProblemNote error={error} title="No question could be asked." onRetry={() => void placement.refetch()} />
          <p className="placenote">
            <LinkButton to="/start/plan">To the plan</LinkButton>
          </p>
        </main>
      )}
    </StartFrame>
  );
}

function titleOf(placement: PlacementRead | undefined): string {
  return placement?.card ? `Placement, question ${placement.asked + 1}` : "Placement";
}

function Asking({ placement }: { placement: PlacementRead }) {
  const navigate = useNavigate();
  const onAnswered = (next: PlacementRead) => {
    queryClient.setQueryData(readPlacementQueryKey(), next);
    if (next.state !== "done") return;
    // The forecast and the plan stand on these answers.
    void queryClient.invalidateQueries();
    void navigate({ to: "/start/plan" });
  };
  if (!placement.card) return null;
  return (
    <>
      <PlacementBar placement={placement} />
      <PlacementCard
        key={placement.card.slug}
        card={placement.card}
        note={placement.message}
        onAnswered={onAnswered}
        onElsewhere={() => void queryClient.invalidateQueries({ queryKey: readPlacementQueryKey() })}
      />
    </>
  );
}

interface DoneProps {
  placement: PlacementRead;
  busy: boolean;
  onMore: () => void;
}

function Done({ placement, busy, onMore }: DoneProps) {
  return (
    <main className="wrap revmain" id="main">
      <div className="empty">
        <h1>The placement is done</h1>
        <p>{placement.message} More questions make the ranges narrower; so does every card and every exercise.</p>
        <div className="row wrapit">
          <LinkButton to="/start/plan" variant="filled">
            To the plan
          </LinkButton>
          <Button onClick={onMore} loading={busy}>
            Answer more questions
          </Button>
        </div>
      </div>
    </main>
  );
}
