import type { Ctx } from '../context.ts';
import { gathered } from '../gather.ts';
import { type Arrival, acceptEmail, acceptEmails } from './accept.ts';

const largeBytes = 256 * 1024;

/**
 * `acceptEmail` for a door where many mails come at once: those that arrive while others are being committed are
 * committed together next. One that the database does not take spoils nothing for the others: then each is tried alone.
 */
export async function acceptTogether(ctx: Ctx, arrival: Arrival): Promise<string[]> {
  const ids = arrival.content.length <= largeBytes ? await acceptBeside(ctx, arrival) : null;
  return ids ?? acceptEmail(ctx, arrival);
}

/** The ids, or null when what arrived beside it may be to blame. */
const acceptBeside: (ctx: Ctx, arrival: Arrival) => Promise<string[] | null> = gathered(
  async (ctx, arrivals: Arrival[]): Promise<(string[] | null)[]> => {
    if (arrivals.length === 1) return acceptEmails(ctx, arrivals);
    return acceptEmails(ctx, arrivals).catch(() => arrivals.map(() => null));
  },
  { most: 20, atOnce: 2 },
);
