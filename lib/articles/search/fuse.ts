/** Makes a low rank count little (Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", 2009). */
const k = 60;

/** One list of several by reciprocal rank fusion. What stands in more than one keeps its best score and chunks. */
export function fuse<T extends { id: string; score: number }>(lists: T[][]): T[] {
  if (lists.length === 1) return lists[0] ?? [];
  const fused = new Map<string, { best: T; rank: number }>();
  for (const list of lists)
    for (const [position, found] of list.entries()) {
      const known = fused.get(found.id);
      fused.set(found.id, {
        best: known && known.best.score >= found.score ? known.best : found,
        rank: (known?.rank ?? 0) + 1 / (k + position + 1),
      });
    }
  return [...fused.values()].sort((one, other) => other.rank - one.rank).map(({ best }) => best);
}
