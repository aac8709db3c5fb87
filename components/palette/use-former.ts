'use client';
import { useState } from 'react';
import type { usePaletteResults } from '../data/palette.ts';
import { firstValue } from './found-groups.tsx';

type Found = ReturnType<typeof usePaletteResults>;

/**
 * What is found; and while nothing is yet, what was found for the words before, to look at only. `isWaiting` says that
 * more may come for the present words.
 */
export function useFormer(found: Found, isWaiting: boolean): { shown: Found; isFormer: boolean } {
  const [former, setFormer] = useState(found);
  const isOver = !isWaiting && firstValue(found) === undefined;
  if (isOver ? firstValue(former) !== undefined : isNewer(found, former)) setFormer(found);
  const isFormer = isWaiting && firstValue(found) === undefined && firstValue(former) !== undefined;
  return { shown: isFormer ? former : found, isFormer };
}

function isNewer(found: Found, former: Found): boolean {
  if (firstValue(found) === undefined) return false;
  return (['tickets', 'people', 'companies', 'articles'] as const).some(
    (kind) => JSON.stringify(found[kind]) !== JSON.stringify(former[kind]),
  );
}
