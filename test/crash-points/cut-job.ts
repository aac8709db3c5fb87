import { expect } from 'vitest';
import type { Ctx } from '#lib/platform/context.ts';
import type { CuttingProxy } from '#test/servers/cutting-proxy.ts';
import { pickCutPoints } from './cut-points.ts';

export type CutJob = {
  prepare: () => Promise<string>;
  work: (ctx: Ctx, id: string) => Promise<unknown>;
  /** Makes leases end, sweeps, and works again. */
  recover: (id: string) => Promise<unknown>;
  check: (id: string, at: object) => Promise<void>;
};

/** Among how many jobs CRASH_POINTS is divided. */
const jobs = 8;

/** Does a job through a connection that is cut, for each point, and then as the worker would: sweeps, and again. */
export async function cutJobEverywhere(
  { proxy, ctx }: { proxy: CuttingProxy; ctx: Ctx },
  job: CutJob,
): Promise<void> {
  const first = await job.prepare();
  proxy.arm(null);
  await job.work(ctx, first);
  const { queries } = proxy.disarm();
  await job.check(first, { undisturbed: queries });
  expect(queries).toBeGreaterThan(1);
  for (const point of pickCutPoints(queries, jobs)) {
    const id = await job.prepare();
    proxy.arm(point);
    await job.work(ctx, id).catch(() => {});
    const { cut: wasCut } = proxy.disarm();
    await job.recover(id);
    await job.check(id, { ...point, wasCut });
  }
}
