import type { ErasureProof } from '#db/schema/index.ts';
import type { KeepReason } from './contact-words.ts';

type Fate = 'deleted' | 'blanked' | `kept:${KeepReason}`;

/** Counts rows by table and by what was done to them. */
export type Counter = { proof: ErasureProof; add: (table: string, fate: Fate, rows: number) => void };

/** Goes on counting where another batch ended. */
export function startCounter(before: ErasureProof): Counter {
  const proof = structuredClone(before);
  return {
    proof,
    add(table, fate, rows) {
      if (rows === 0) return;
      proof[table] = { ...proof[table], [fate]: (proof[table]?.[fate] ?? 0) + rows };
    },
  };
}
