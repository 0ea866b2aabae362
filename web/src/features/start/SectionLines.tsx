import type { ReadinessRead, SectionReadiness } from "../../api/generated";
import { RangeBar } from "../../ui/RangeBar";
import { shownRange, shownWords } from "../readiness/sectionRange";
import { sectionsTitle } from "../readiness/titles";

/** The sections as ranges, with what the placement asked of each. */
export function SectionLines({ readiness }: { readiness: ReadinessRead }) {
  return (
    <section aria-labelledby="sections">
      <h2 className="h-sm" id="sections">
        {sectionsTitle(readiness)}
      </h2>
      <ul className="bars flat">
        {readiness.sections.map((section) => (
          <li key={section.slug}>
            <div className="b">
              <span className="no">{String(section.number).padStart(2, "0")}</span>
              <span>{section.title}</span>
              <RangeBar range={shownRange(section)} name={section.title} />
              <span className={shownRange(section) ? "num" : "num ink3"}>{shownWords(section)}</span>
              <span className="meta">{askedWords(section)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function askedWords({ evidence, written }: SectionReadiness): string {
  if (!written) return "";
  const { right, asked } = evidence?.placement ?? { right: 0, asked: 0 };
  return asked === 0 ? "not asked" : `${right} of ${asked} right`;
}
