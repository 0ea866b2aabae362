import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";

import { readProgressOptions, readSyllabusOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { LinkButton } from "../../../ui/LinkButton";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Waiting } from "../../../ui/Waiting";
import { Page } from "../../system/Page";
import { amount } from "../words";
import { ExerciseGroup } from "./ExerciseGroup";
import { countExercises, type ExerciseFilter, filterExercises, listExercises } from "./filter";
import { Filters } from "./Filters";
import "./exercises.css";

/** Every exercise, narrowed by section, level, kind and what was passed already. */
export function ExercisesPage() {
  const filter = useSearch({ from: "/exercises" });
  const navigate = useNavigate({ from: "/exercises" });
  const syllabus = useQuery(readSyllabusOptions());
  const progress = useQuery(readProgressOptions()).data ?? [];
  const all = listExercises(syllabus.data?.sections ?? [], progress);
  const shown = filterExercises(all, filter);
  const change = (next: ExerciseFilter) => void navigate({ search: next, replace: true });
  return (
    <Page title="Exercises">
      <main className="wrap" id="main">
        <div className="pagehead">
          <div>
            <h1>Exercises</h1>
            <p>Each is graded by serving your app and calling it. A pass without hints moves the forecast.</p>
          </div>
        </div>
        <Filters all={all} filter={filter} onChange={change} />
        {syllabus.isPending && <Waiting rows={10} label="Loading the exercises" />}
        {syllabus.isError && (
          <ProblemNote
            error={syllabus.error}
            title="The exercises did not load."
            onRetry={() => void syllabus.refetch()}
          />
        )}
        {syllabus.data && (
          <p className="meta exfound" role="status">
            {countExercises(shown) === countExercises(all)
              ? amount(countExercises(all), "exercise")
              : `${countExercises(shown)} of ${amount(countExercises(all), "exercise")}`}
          </p>
        )}
        {shown.map((group) => (
          <ExerciseGroup key={group.section.slug} group={group} />
        ))}
        {syllabus.data && shown.length === 0 && <Nothing />}
      </main>
    </Page>
  );
}

function Nothing() {
  return (
    <div className="empty">
      <h2>No exercise fits all of these</h2>
      <p>More are written with each release. Drop a filter to see the others.</p>
      <LinkButton to="/exercises" search={{}}>
        Show all
      </LinkButton>
    </div>
  );
}
