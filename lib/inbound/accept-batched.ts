import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Arrival, acceptEmail, acceptEmails } from './accept.ts';

const largeBytes = 256 * 1024;

/**
 * `acceptEmail` for a door where many mails come at once: those that arrive while others are being committed are
 * committed together next. One that the database does not take spoils nothing for the others: then each is tried alone.
 */
export async function acceptEmailBatched(ctx: Ctx, arrival: Arrival): Promise<string[]> {
  const ids = arrival.content.length <= largeBytes ? await acceptInBatch(ctx, arrival) : null;
  return ids ?? acceptEmail(ctx, arrival);
}

/** The ids, or null when what arrived beside it may be to blame. */
const acceptInBatch: (ctx: Ctx, arrival: Arrival) => Promise<string[] | null> = batched(
  async (ctx, arrivals: Arrival[]): Promise<(string[] | null)[]> => {
    if (arrivals.length === 1) return acceptEmails(ctx, arrivals);
    return acceptEmails(ctx, arrivals).catch(() => arrivals.map(() => null));
  },
  { maxBatchSize: 20, concurrency: 2 },
);
