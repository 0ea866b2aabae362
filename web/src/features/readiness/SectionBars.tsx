import { ChevronDown } from "lucide-react";
import { useState } from "react";

import type { SectionReadiness } from "../../api/generated";
import { RangeBar } from "../../ui/RangeBar";
import { EvidenceTable } from "./EvidenceTable";
import { shownRange, shownWords } from "./sectionRange";

interface Props {
  title: string;
  sections: SectionReadiness[];
}

/** The sections as ranges; each opens what its range stands on. */
export function SectionBars({ title, sections }: Props) {
  return (
    <section aria-labelledby="sections">
      <h2 className="h-sm" id="sections">
        {title}
      </h2>
      <ul className="bars">
        {sections.map((section) => (
          <SectionBar key={section.slug} section={section} />
        ))}
      </ul>
    </section>
  );
}

function SectionBar({ section }: { section: SectionReadiness }) {
  const [open, setOpen] = useState(false);
  const id = `evidence-${section.number}`;
  return (
    <li className={open ? "open" : undefined}>
      <button type="button" className="b" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="no">{String(section.number).padStart(2, "0")}</span>
        <span>{section.title}</span>
        <RangeBar range={shownRange(section)} name={section.title} />
        <span className={shownRange(section) ? "num" : "num ink3"}>{shownWords(section)}</span>
        <ChevronDown aria-hidden="true" />
      </button>
      <div id={id} hidden={!open}>
        {open && <EvidenceTable section={section} />}
      </div>
    </li>
  );
}
