import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { HintRead } from "../../../api/generated";
import { openHintMutation, readHelpQueryKey } from "../../../api/generated/@tanstack/react-query.gen";
import { Html } from "../../../ui/Html";
import { ProblemNote } from "../../../ui/ProblemNote";
import { useWorkspace } from "../WorkspaceContext";
import { Waiting } from "../../../ui/Waiting";
import { useHelp } from "./useHelp";

/** The effect on the evidence first, then three steps, opened in order. */
export function HintsPanel() {
  const { exercise, openTab } = useWorkspace();
  const help = useHelp();
  const queries = useQueryClient();
  const path = { slug: exercise.slug };
  const open = useMutation({
    ...openHintMutation(),
    onSuccess: (data) => queries.setQueryData(readHelpQueryKey({ path }), data),
  });
  if (help.isError) return <ProblemNote error={help.error} title="The hints did not load." onRetry={() => void help.refetch()} />;
  if (!help.data) return <Waiting rows={3} />;
  const { hints, solutions_open: solved } = help.data;
  const opened = hints.filter((hint) => hint.html !== null).length;
  return (
    <div className="hints">
      <Effect opened={opened} passed={help.data.opened_by === "passed"} />
      {open.isError && <ProblemNote error={open.error} title="The hint did not open." />}
      <ol className="hintlist">
        {hints.map((hint) => (
          <Hint key={hint.number} hint={hint} next={hint.number === opened + 1} busy={open.isPending} onOpen={() => open.mutate({ path })} />
        ))}
      </ol>
      {!solved && (
        <p className="giveup">
          Stuck after the third? <button className="linkish" onClick={() => openTab("solutions")}>Show me a solution</button>. The exercise
          then counts as shown, not as passed.
        </p>
      )}
    </div>
  );
}

function Effect({ opened, passed }: { opened: number; passed: boolean }) {
  if (passed) {
    return (
      <div className="effect done">
        <h2>You have passed this exercise</h2>
        <p>Opening a hint changes nothing now.</p>
      </div>
    );
  }
  if (opened === 0) {
    return (
      <div className="effect">
        <h2>One hint or three, the effect is the same</h2>
        <p>A pass then counts as “with hints”. It ends the exercise and opens the solutions, and it is not evidence that you can do it alone.</p>
      </div>
    );
  }
  return (
    <div className="effect">
      <h2>This exercise counts as “with hints”</h2>
      <p>A pass still ends it and opens the solutions. It is not evidence that you can do it alone. Another hint changes nothing more.</p>
    </div>
  );
}

interface HintProps {
  hint: HintRead;
  next: boolean;
  busy: boolean;
  onOpen: () => void;
}

function Hint({ hint, next, busy, onOpen }: HintProps) {
  const { html } = hint;
  return (
    <li className={html === null ? "shut" : undefined}>
      <div className="hh">
        <span className="n">{hint.number}</span>
        <h3>{hint.title}</h3>
        {html === null ? (
          <Button size="xs" disabled={!next || busy} aria-label={`Open hint ${hint.number}, ${hint.title}`} onClick={onOpen}>
            Open
          </Button>
        ) : (
          <span className="label">open</span>
        )}
      </div>
      {html !== null && <Html className="hinttext" html={html} />}
    </li>
  );
}
