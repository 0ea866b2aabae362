import { Link } from "@tanstack/react-router";

import type { SectionSitting } from "../../../api/generated";
import { type KeyState, Keys } from "../../../ui/Keys";

/** By section: how many cards were known the first time. */
export function Showed({ sections }: { sections: SectionSitting[] }) {
  return (
    <section className="block">
      <h2 className="h-sm">What you showed</h2>
      <ul className="shown">
        {sections.map(({ section, title, right, cards }) => (
          <li key={section}>
            <Link className="plain" to="/syllabus" hash={section}>
              {title}
            </Link>
            <Keys size="mini" keys={keysOf(right, cards)} label={`${right} of ${cards} known the first time`} />
            <span className="num">
              {right} of {cards}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keysOf(right: number, cards: number): KeyState[] {
  return Array.from({ length: cards }, (_, index) => (index < right ? "pass" : "fail"));
}
