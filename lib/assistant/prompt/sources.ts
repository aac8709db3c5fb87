import type { Writer } from '#lib/tickets/correspondence.ts';

/** What the run has read and may cite by index. */
export type Source = {
  index: number;
  kind: 'article' | 'message' | 'attachment';
  id: string;
  title: string;
  text: string;
  /** Internal sources may inform a reply, never be quoted. */
  audience: 'public' | 'internal';
  /** The author; only the team's text vouches for a link. */
  from: Writer;
  /** The search score, 0 to 1, or null. */
  score: number | null;
};

export type NewSource = Omit<Source, 'index'>;

/** Numbers new sources; known ones keep their index. */
export function indexSources(known: Source[], found: NewSource[]): Source[] {
  const all = [...known];
  return found.map((source) => {
    const indexed = indexSource(all, source);
    if (!sameSource(all, source)) all.push(indexed);
    return indexed;
  });
}

/** Numbers one source, or returns its known index. */
export function indexSource(known: Source[], found: NewSource): Source {
  return { ...found, index: sameSource(known, found)?.index ?? known.length + 1 };
}

function sameSource(known: Source[], { kind, id }: NewSource): Source | undefined {
  return known.find((source) => source.kind === kind && source.id === id);
}

/** Merges `found` into the known sources, with the better score and the later text. */
export function mergeSources(known: Source[], found: Source[]): Source[] {
  const merged = new Map(known.map((source) => [source.index, source]));
  for (const source of found) {
    const before = merged.get(source.index);
    const score = Math.max(source.score ?? 0, before?.score ?? 0) || source.score;
    merged.set(source.index, { ...source, score });
  }
  return [...merged.values()].sort((a, b) => a.index - b.index);
}
