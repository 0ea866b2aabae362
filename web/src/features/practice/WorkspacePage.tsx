import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { readDraftOptions, readExerciseOptions } from "../../api/generated/@tanstack/react-query.gen";
import { Header } from "../../ui/Header";
import { LinkButton } from "../../ui/LinkButton";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import "./practice.css";
import { Workspace } from "./Workspace";

const route = getRouteApi("/exercises/$slug");

export function WorkspacePage() {
  const path = { slug: route.useParams().slug };
  const exercise = useQuery(readExerciseOptions({ path }));
  // Read once for each visit; from then on the draft lives in its own store.
  const draft = useQuery({ ...readDraftOptions({ path }), staleTime: Infinity });
  const error = exercise.error ?? draft.error;
  if (error) return <NotLoaded error={error} onRetry={() => void Promise.all([exercise.refetch(), draft.refetch()])} />;
  if (!exercise.data || !draft.data) return <Shell />;
  return <Workspace key={path.slug} exercise={exercise.data} draft={draft.data} />;
}

function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <>
      <Header />
      <main className="wrap notloaded">
        <h1>Exercise</h1>
        <ProblemNote error={error} title="The exercise did not load." onRetry={onRetry} />
        <LinkButton to="/syllabus">Open the syllabus</LinkButton>
      </main>
    </>
  );
}

/** The panes as they will stand, still and empty. */
function Shell() {
  return (
    <div className="ws" aria-busy="true">
      <header className="top" />
      <main className="panes">
        <div className="pane pad">
          <Waiting rows={8} label="Loading the exercise" />
        </div>
        <div className="split" />
        <div className="right-pane shell" />
      </main>
    </div>
  );
}
