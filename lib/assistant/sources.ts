/** Something that the run has read, and may cite by its index. */
export type Source = {
  index: number;
  kind: 'article' | 'message' | 'attachment';
  id: string;
  title: string;
  text: string;
  /** Internal ones may inform a reply, and must not be quoted in it. */
  audience: 'public' | 'internal';
  /** Whose words these are: only the team's own vouch for a link. */
  from: 'team' | 'contact';
  /** How well it matched what was searched for, 0 to 1; null for what was not searched. */
  score: number | null;
};

export type NewSource = Omit<Source, 'index'>;

/** Gives each new source the next index; one that was read before keeps its own. */
export function indexSources(known: Source[], found: NewSource[]): Source[] {
  const all = [...known];
  return found.map((source) => {
    const indexed = indexSource(all, source);
    if (!sameSource(all, source)) all.push(indexed);
    return indexed;
  });
}

/** Gives one source the next index, or the one it has already. */
export function indexSource(known: Source[], found: NewSource): Source {
  return { ...found, index: sameSource(known, found)?.index ?? known.length + 1 };
}

function sameSource(known: Source[], { kind, id }: NewSource): Source | undefined {
  return known.find((source) => source.kind === kind && source.id === id);
}

/** The known sources with `found` added; one that was read again keeps the better score and the later text. */
export function mergeSources(known: Source[], found: Source[]): Source[] {
  const merged = new Map(known.map((source) => [source.index, source]));
  for (const source of found) {
    const before = merged.get(source.index);
    const score = Math.max(source.score ?? 0, before?.score ?? 0) || source.score;
    merged.set(source.index, { ...source, score });
  }
  return [...merged.values()].sort((a, b) => a.index - b.index);
}
