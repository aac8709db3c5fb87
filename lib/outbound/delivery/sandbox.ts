import { caughtMails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { sandboxCode } from '#lib/tickets/message-delivery.ts';
import type { Said } from '#locales/told.ts';
import type { Outcome } from './classify-response.ts';
import type { OutgoingMail, Transport } from './transport.ts';

/** Where mail goes while no relay is set: it is caught and kept to be read, and nothing leaves this house. */
export const sandbox: Transport = (ctx, mail) => keep(ctx, mail, say('delivery.caught'));

/** Where the mail of a sample ticket goes, also when there is a relay: it is kept to be read, and never sent. */
export const keepSample: Transport = (ctx, mail) => keep(ctx, mail, say('delivery.sample'));

async function keep(
  ctx: Ctx,
  { deliveryId, envelope, raw, beforeContent }: OutgoingMail,
  said: Said,
): Promise<Outcome> {
  await beforeContent?.();
  await ctx.db.insert(caughtMails).values({
    deliveryId,
    envelopeFrom: envelope.from,
    envelopeTo: [envelope.to],
    size: raw.length,
    content: raw,
  });
  return { outcome: 'sent', code: sandboxCode, ...ourWords(said) };
}
