/** What the server finds for what is typed, grouped by kind, and the sentence that says how much it is. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { HitRead, SearchRead } from "../../api/generated";
import { searchContentOptions } from "../../api/generated/@tanstack/react-query.gen";
import { counted } from "../../ui/words";

export type Kind = "all" | HitRead["kind"];

export interface Group {
  kind: HitRead["kind"];
  hits: HitRead[];
}

const TYPED_MS = 120;
const SHOWN = 30;

export function useSearch(text: string, kind: Kind) {
  const [typed] = useDebouncedValue(text.trim(), TYPED_MS);
  const query = { q: typed, limit: SHOWN, ...(kind === "all" ? {} : { kind }) };
  const found = useQuery({ ...searchContentOptions({ query }), enabled: typed !== "", placeholderData: keepPreviousData });
  const data = typed === "" ? undefined : found.data;
  const words = data ? sentences(data) : { sentence: "", note: "" };
  return {
    groups: data ? groupHits(data.hits) : [],
    waiting: found.isFetching,
    error: typed === "" || !found.isError ? null : found.error,
    retry: () => void found.refetch(),
    ...words,
  };
}

/** By kind, in the order in which the best of each comes. */
export function groupHits(hits: HitRead[]): Group[] {
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** `sentence` is announced; `note` is shown, where the list alone would mislead. */
export function sentences({ hits, more, every_word: everyWord }: SearchRead): { sentence: string; note: string } {
  if (hits.length === 0) {
    const note = "Nothing found. Try fewer words, or only the beginning of one.";
    return { sentence: note, note };
  }
  const note = everyWord ? "" : "Nothing has every word; these have some of them.";
  const count = more ? `The best ${hits.length} of more results.` : `${counted(hits.length, "result")}.`;
  return { sentence: `${count} ${note}`.trim(), note };
}
