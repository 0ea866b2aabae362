import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import type { HelpRead, SolutionRead } from "../../../api/generated";
import { listSolutionsOptions, openSolutionsMutation, readHelpQueryKey } from "../../../api/generated/@tanstack/react-query.gen";
import { Html } from "../../../ui/Html";
import { ProblemNote } from "../../../ui/ProblemNote";
import { capital, counted } from "../../../ui/words";
import { useHelp } from "../hints/useHelp";
import { Waiting } from "../../../ui/Waiting";
import { useWorkspace } from "../WorkspaceContext";
import { solutionTitle } from "./title";

/** Open after a pass, or after an honestly labelled "Show me". */
export function SolutionsPanel() {
  const help = useHelp();
  if (help.isError) return <ProblemNote error={help.error} title="The solutions did not load." onRetry={() => void help.refetch()} />;
  if (!help.data) return <Waiting rows={3} />;
  return help.data.solutions_open ? <Open help={help.data} /> : <Closed />;
}

function Closed() {
  const { exercise } = useWorkspace();
  const queries = useQueryClient();
  const path = { slug: exercise.slug };
  const show = useMutation({
    ...openSolutionsMutation(),
    onSuccess: (data) => queries.setQueryData(readHelpQueryKey({ path }), data),
  });
  const count = exercise.solution_titles.length;
  return (
    <div className="hints">
      <div className="effect">
        <h2>{count === 1 ? "The solution is closed" : `${capital(counted(count, "solution"))} are closed`}</h2>
        <p>
          They open when you pass. You may also read them now: the exercise then counts as shown, not as passed without help, and that stays
          so.
        </p>
      </div>
      <div className="showme">
        {show.isError && <ProblemNote error={show.error} title="They did not open." />}
        <Button size="xs" loading={show.isPending} onClick={() => show.mutate({ path })}>
          Show me, and count it as shown
        </Button>
      </div>
    </div>
  );
}

function Open({ help }: { help: HelpRead }) {
  const { exercise, narrow, compare } = useWorkspace();
  const solutions = useQuery(listSolutionsOptions({ path: { slug: exercise.slug } }));
  const { data } = solutions;
  const [chosen, setChosen] = useState<string[] | null>(null);
  // Wide, the first two stand beside the list at once; a phone shows the list first.
  const picked = useMemo(() => chosen ?? (narrow ? [] : (data?.slice(0, 2).map(({ name }) => name) ?? [])), [chosen, narrow, data]);
  useEffect(() => {
    const [first, second] = picked.flatMap((name) => data?.find((solution) => solution.name === name) ?? []);
    if (first) compare({ kind: "solutions", solutions: second ? [first, second] : [first] });
    else compare(null);
    return () => compare(null);
  }, [picked, data, compare]);
  if (solutions.isError) return <ProblemNote error={solutions.error} title="The solutions did not load." onRetry={() => void solutions.refetch()} />;
  if (!data) return <Waiting rows={4} />;
  const toggle = (name: string) =>
    setChosen(picked.includes(name) ? picked.filter((other) => other !== name) : [...picked, name].slice(-2));
  return (
    <div className="sols">
      <div className="histhead">
        <h2>{capital(counted(data.length, "accepted solution"))}</h2>
        <p className="meta">
          Each passes all checks. {data.length > 1 && "Pick two to compare."} {help.opened_by === "shown" && "Opened by “Show me”."}
        </p>
      </div>
      <ul className="solist">
        {data.map((solution) => (
          <Solution key={solution.name} solution={solution} picked={picked.includes(solution.name)} onToggle={toggle} />
        ))}
      </ul>
    </div>
  );
}

interface SolutionProps {
  solution: SolutionRead;
  picked: boolean;
  onToggle: (name: string) => void;
}

function Solution({ solution, picked, onToggle }: SolutionProps) {
  const title = solutionTitle(solution.name);
  return (
    <li className={picked ? "sel" : undefined}>
      <Checkbox checked={picked} aria-label={`Show ${title}`} onChange={() => onToggle(solution.name)} />
      <div>
        <h3>{title}</h3>
        <Html className="solhtml" html={solution.html} />
      </div>
    </li>
  );
}
