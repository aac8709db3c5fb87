import { grantFor } from '#lib/images/grants.ts';
import { trustSender } from '#lib/images/trusted-senders.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { getMessage } from './messages.ts';
import type { Message } from './schema.ts';

/**
 * Allows remote images of a mail: once, or with `always` for its sender. Returns the message with `image_grant`.
 * @throws Refusal `not_found`, also out of reach; `forbidden`; `invalid` for a mail without a sender.
 */
export async function showImages(ctx: Ctx, id: string, { always }: { always: boolean }): Promise<Message> {
  assertScope(ctx, 'read');
  const message = await getMessage(ctx, id);
  if (always) {
    assertScope(ctx, 'write');
    if (!message.from) throw new Refusal('invalid', 'tickets.noSender');
    await trustSender(ctx, message.from.address, { ticketId: message.ticket_id });
  }
  return { ...message, image_grant: grantFor(ctx.env.APP_SECRET, message.id as `msg_${string}`) };
}
