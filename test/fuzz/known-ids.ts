/** The ids of what exists, learnt from answers, and filled in where a request has a placeholder for one. */
export function createKnownIds() {
  const known = new Map<string, string[]>();
  const excluded = new Set<string>();
  return {
    exclude: (id: string) => void excluded.add(id),
    learn(text: string) {
      for (const [id, prefix = ''] of text.matchAll(/\b([a-z]{3})_[0-9a-f]{32}\b/g)) {
        const same = known.get(prefix) ?? [];
        if (!excluded.has(id) && !same.includes(id)) known.set(prefix, [...same, id]);
      }
    },
    /** Every seventh id is nobody's. */
    fill: (text: string) =>
      text.replace(/(?:@|%40)([a-z]{3})(?::|%3A)(\d+)(?:@|%40)/g, (_, prefix: string, pick: string) => {
        const same = known.get(prefix) ?? [];
        const isNobodys = Number(pick) % 7 === 6;
        return (!isNobodys && same[Number(pick) % same.length]) || `${prefix}_${'0'.repeat(32)}`;
      }),
  };
}
