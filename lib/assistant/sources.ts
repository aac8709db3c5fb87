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
  const fresh: Source[] = [];
  return found.map((source) => {
    const same = [...known, ...fresh].find((each) => each.kind === source.kind && each.id === source.id);
    if (same) return { ...source, index: same.index };
    const indexed = { ...source, index: known.length + fresh.length + 1 };
    fresh.push(indexed);
    return indexed;
  });
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
