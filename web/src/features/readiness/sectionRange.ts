/** What is shown of a section: its range on the day, or now where there is no date. */
import type { RangeRead, SectionReadiness } from "../../api/generated";
import { rangeWords } from "../../ui/range";

/** A range of anybody says nothing of this learner: it counts in the forecast, and is not drawn. */
export function shownRange(section: SectionReadiness): RangeRead | undefined {
  if (!section.tried) return undefined;
  return section.on_day ?? section.now ?? undefined;
}

export function shownWords(section: SectionReadiness): string {
  const range = shownRange(section);
  if (range) return rangeWords(range);
  return section.written ? "open" : "not written";
}

/** The ranges that are drawn, by the section's slug. */
export function rangesBySection(sections: SectionReadiness[]): Map<string, RangeRead> {
  return new Map(sections.flatMap((section) => {
    const range = shownRange(section);
    return range ? [[section.slug, range] as const] : [];
  }));
}
