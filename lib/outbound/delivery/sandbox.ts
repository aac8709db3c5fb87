import { caughtMails } from '#db/schema/index.ts';
import { sandboxCode } from '#lib/tickets/message-delivery.ts';
import type { Transport } from './transport.ts';

/** Where mail goes while no relay is set: it is caught and kept to be read, and nothing leaves this house. */
export const sandbox: Transport = async (ctx, { deliveryId, envelope, raw, beforeContent }) => {
  await beforeContent?.();
  await ctx.db.insert(caughtMails).values({
    deliveryId,
    envelopeFrom: envelope.from,
    envelopeTo: [envelope.to],
    size: raw.length,
    content: raw,
  });
  return {
    outcome: 'sent',
    code: sandboxCode,
    response: 'Caught in the sandbox. Nothing left, because no relay is set.',
  };
};
