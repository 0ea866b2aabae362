import { Button, Modal } from "@mantine/core";
import { Search } from "lucide-react";
import { useState } from "react";

import { ProblemNote } from "../../ui/ProblemNote";
import { Foot } from "./Foot";
import { KindTabs } from "./KindTabs";
import { Results } from "./Results";
import "./search.css";
import { useChoice } from "./useChoice";
import { type Kind, useSearch } from "./useSearch";

interface Props {
  onClose: () => void;
}

/** Lessons, cards and exercises by their words; all of it by keyboard alone. */
export default function SearchDialog({ onClose }: Props) {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Kind>("all");
  const search = useSearch(text, kind);
  const choice = useChoice(search.groups, onClose);
  return (
    <Modal.Root opened onClose={onClose} size="720px" padding={0} yOffset="88px" classNames={{ content: "palette" }}>
      <Modal.Overlay color="var(--backdrop)" backgroundOpacity={1} />
      <Modal.Content aria-label="Search" radius="lg">
        <div className="pq">
          <Search aria-hidden="true" />
          <input
            data-autofocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={choice.press}
            placeholder="Lessons, cards and exercises"
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            type="text"
            role="combobox"
            aria-label="Search lessons, cards and exercises"
            aria-autocomplete="list"
            aria-expanded={search.groups.length > 0}
            aria-controls="search-results"
            aria-activedescendant={choice.activeId}
          />
          <Button size="xs" variant="subtle" onClick={onClose}>
            Close <kbd className="not-narrow">Esc</kbd>
          </Button>
        </div>
        <KindTabs kind={kind} onChange={setKind} />
        <div className="pr" tabIndex={0} role="group" aria-label="Found" aria-busy={search.waiting}>
          <p className="vh" role="status">
            {search.sentence}
          </p>
          {search.error !== null && (
            <ProblemNote error={search.error} title="The search did not work." onRetry={search.retry} />
          )}
          {search.error === null && search.note && <p className="pnote">{search.note}</p>}
          <Results groups={search.groups} choice={choice} />
        </div>
        <Foot />
      </Modal.Content>
    </Modal.Root>
  );
}
