import type { CutPoint } from '#test/servers/cutting-proxy.ts';

/** For a whole test: a minute or two, and as long as it takes when more points are asked for. */
export const crashTestTimeoutMs = process.env.CRASH_POINTS ? 3_600_000 : 120_000;

/** How many of a subject's cut points the suite tries. */
const sampleSize = 3;

/**
 * Where to cut the connection of what takes so many queries: a fixed sample, spread over them. With CRASH_POINTS, that
 * many at random, shared among `subjects`.
 */
export function pickCutPoints(queries: number, subjects: number): CutPoint[] {
  const points = Array.from({ length: queries }, (_, at) => at + 1).flatMap((query) =>
    (['before', 'after'] as const).map((when) => ({ query, when })),
  );
  const wanted = Number(process.env.CRASH_POINTS ?? 0);
  const picked = wanted
    ? Array.from({ length: Math.ceil(wanted / subjects) }, () => Math.floor(Math.random() * points.length))
    : // The last query is the commit, where the effect may be there though nobody was told.
      Array.from({ length: sampleSize }, (_, at) =>
        Math.min(points.length - 1, Math.round(((at + 1) * points.length) / sampleSize) - 1),
      );
  return picked.flatMap((at) => points[at] ?? []);
}
