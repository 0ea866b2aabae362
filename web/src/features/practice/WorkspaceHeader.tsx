import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import { useStore } from "../../api/store";
import { LinkButton } from "../../ui/LinkButton";
import { Mark } from "../../ui/Mark";
import { PlacesMenu } from "../../ui/PlacesMenu";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { levelWord } from "../../ui/words";
import { SearchButton } from "../search/SearchButton";
import { SaveState } from "./draft/SaveState";
import { RunButton } from "./RunButton";
import { useWorkspace } from "./WorkspaceContext";

interface Props {
  onConflict: () => void;
}

/** Where one is, whether it is saved, and the two things to do. */
export function WorkspaceHeader({ onConflict }: Props) {
  const { exercise, narrow } = useWorkspace();
  return (
    <header className="top">
      <div className="full">
        <Link className="brand" to="/syllabus" aria-label="Greenroom, syllabus">
          <Mark />
        </Link>
        <span className="bar-sep not-narrow" />
        <div className="title grow">
          <TopicName />
          <h1 className="t">{exercise.title}</h1>
          <span className="badge not-narrow">{levelWord(exercise.level)}</span>
          <span className="badge not-narrow">{exercise.minutes} min</span>
        </div>
        {!narrow && <SaveState onConflict={onConflict} />}
        <SearchButton />
        <ThemeSwitch />
        {!narrow && <Actions />}
        <PlacesMenu />
      </div>
    </header>
  );
}

function TopicName() {
  const { topic } = useWorkspace().exercise;
  const [section = "", name = ""] = topic.slug.split("/");
  return (
    <>
      {topic.available ? (
        <Link className="plain ink3 not-narrow" to="/topics/$section/$topic" params={{ section, topic: name }}>
          {topic.title}
        </Link>
      ) : (
        <span className="ink3 not-narrow">{topic.title}</span>
      )}
      <span className="ink3 not-narrow" aria-hidden="true">
        /
      </span>
    </>
  );
}

/** Run and Submit; after a pass the way on is the primary one. */
function Actions() {
  const { exercise, start, grade, tab } = useWorkspace();
  const passed = useStore(grade, (state) => state.result?.only === "all" && state.result.verdict === "passed");
  const sending = useStore(grade, (state) => state.job?.only);
  // The result has the same button: one primary a screen.
  const next = passed && tab !== "result" ? exercise.next : null;
  return (
    <>
      <RunButton size="xs">
        <kbd>Ctrl S</kbd>
      </RunButton>
      <Button size="xs" variant={passed ? "default" : "filled"} aria-busy={sending === "all"} onClick={() => start("all")}>
        Submit <kbd>Ctrl Enter</kbd>
      </Button>
      {next && (
        <LinkButton className="next-top" size="xs" variant="filled" to="/exercises/$slug" params={{ slug: next.slug }}>
          Next: {next.title}, {next.minutes} min
        </LinkButton>
      )}
    </>
  );
}
