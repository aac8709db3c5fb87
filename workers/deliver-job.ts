import { deliver } from '#lib/outbound/deliver.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';

const jobTimeoutMs = 5_000;
const maxInFlight = 500;

const inFlight = new Set<Promise<void>>();

/** Runs a delivery. The job ends after five seconds while the delivery continues, so a slow server delays only its own mail. */
export async function deliverJob(ctx: Ctx, job: Jobs['outbound.deliver']): Promise<void> {
  while (inFlight.size >= maxInFlight) await Promise.race(inFlight);
  const { promise: timeout, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, jobTimeoutMs);
  let jobEnded = false;
  const sending = deliver(ctx, job).finally(() => clearTimeout(timer));
  const finished: Promise<void> = sending
    .catch((error) => {
      if (jobEnded) ctx.log.error({ err: error, ...job }, 'A delivery failed and will be retried');
    })
    .finally(() => inFlight.delete(finished));
  inFlight.add(finished);
  await Promise.race([sending, timeout]);
  jobEnded = true;
}

/** Waits up to `limitMs` for deliveries that outlived their jobs. */
export async function finishDeliveries(limitMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled(inFlight), late]);
  clearTimeout(timer);
}
