import { deliver } from '#lib/outbound/deliver.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';

const jobTimeoutMs = 5_000;
const maxInFlight = 500;

const inFlight = new Set<Promise<void>>();

/**
 * A delivery as a job: after a while the job is over and the delivery goes on, so that a server which takes its time
 * keeps only its own mail waiting. What becomes of such a one stands in its row, as always.
 */
export async function deliverJob(ctx: Ctx, job: Jobs['outbound.deliver']): Promise<void> {
  while (inFlight.size >= maxInFlight) await Promise.race(inFlight);
  const { promise: patience, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, jobTimeoutMs);
  let isJob = true;
  const sending = deliver(ctx, job).finally(() => clearTimeout(timer));
  const settled: Promise<void> = sending
    .catch((error) => {
      if (!isJob) ctx.log.error({ err: error, ...job }, 'A delivery failed; it is taken up again');
    })
    .finally(() => inFlight.delete(settled));
  inFlight.add(settled);
  await Promise.race([sending, patience]);
  isJob = false;
}

/** Waits for the deliveries that outlived their jobs, but not for ever. */
export async function finishDeliveries(limitMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled(inFlight), late]);
  clearTimeout(timer);
}
