import type { Ctx } from '#lib/context.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import type { Jobs } from '#lib/queue.ts';

const patienceMs = 5_000;
const mostUnderWay = 500;

const underWay = new Set<Promise<void>>();

/**
 * A delivery as a job: after a while the job is over and the delivery goes on, so that a server which takes its time
 * keeps only its own mail waiting. What becomes of such a one stands in its row, as always.
 */
export async function sendOff(ctx: Ctx, job: Jobs['outbound.deliver']): Promise<void> {
  while (underWay.size >= mostUnderWay) await Promise.race(underWay);
  const { promise: patience, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patienceMs);
  let isJob = true;
  const sending = deliver(ctx, job).finally(() => clearTimeout(timer));
  const settled: Promise<void> = sending
    .catch((error) => {
      if (!isJob) ctx.log.error({ err: error, ...job }, 'A delivery failed; it is taken up again');
    })
    .finally(() => underWay.delete(settled));
  underWay.add(settled);
  await Promise.race([sending, patience]);
  isJob = false;
}

/** Waits for the deliveries that outlived their jobs, but not for ever. */
export async function finishSending(limitMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled(underWay), late]);
  clearTimeout(timer);
}
