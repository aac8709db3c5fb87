import type { Ctx } from '../context.ts';
import { type Arrival, acceptEmail, acceptEmails } from './accept.ts';

type Waiting = { arrival: Arrival; accepted: (ids: string[]) => void; failed: (error: unknown) => void };

const most = 20;
const largeBytes = 256 * 1024;

/**
 * `acceptEmail` for a door where many mails come at once: those that arrive while others are being committed are
 * committed together next. One that the database does not take spoils nothing for the others: then each is tried alone.
 */
export function acceptTogether(ctx: Ctx): (arrival: Arrival) => Promise<string[]> {
  const waiting: Waiting[] = [];
  let busy = false;
  const work = async () => {
    busy = true;
    while (waiting.length > 0) await acceptBatch(ctx, waiting.splice(0, most));
    busy = false;
  };
  return (arrival) => {
    if (arrival.content.length > largeBytes) return acceptEmail(ctx, arrival);
    return new Promise((accepted, failed) => {
      waiting.push({ arrival, accepted, failed });
      if (!busy) work();
    });
  };
}

async function acceptBatch(ctx: Ctx, batch: Waiting[]): Promise<void> {
  try {
    const ids = await acceptEmails(
      ctx,
      batch.map(({ arrival }) => arrival),
    );
    batch.forEach(({ accepted }, at) => {
      accepted(ids[at]!);
    });
  } catch (error) {
    if (batch.length === 1) return batch[0]!.failed(error);
    await Promise.all(
      batch.map(({ arrival, accepted, failed }) => acceptEmail(ctx, arrival).then(accepted, failed)),
    );
  }
}
