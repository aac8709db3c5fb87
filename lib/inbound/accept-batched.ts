import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { jobOrigin } from '#lib/platform/origin.ts';
import { type Arrival, acceptEmail, acceptEmails } from './accept.ts';

const largeBytes = 256 * 1024;

/**
 * `acceptEmail` in batches: mails that arrive during a commit share the next one. When a batch fails, each of its mails
 * is stored alone, so that one bad mail fails no other.
 */
export async function acceptEmailBatched(ctx: Ctx, arrival: Arrival): Promise<string[]> {
  const ids =
    arrival.content.length <= largeBytes ? await acceptInBatch(ctx, { ...arrival, ...jobOrigin() }) : null;
  return ids ?? acceptEmail(ctx, arrival);
}

/** The ids; null when another mail of the batch may be at fault. */
const acceptInBatch: (ctx: Ctx, arrival: Arrival) => Promise<string[] | null> = batched(
  async (ctx, arrivals: Arrival[]): Promise<(string[] | null)[]> => {
    if (arrivals.length === 1) return acceptEmails(ctx, arrivals);
    return acceptEmails(ctx, arrivals).catch(() => arrivals.map(() => null));
  },
  { maxBatchSize: 20, concurrency: 2 },
);
