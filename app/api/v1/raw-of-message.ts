import type { Ctx } from '#lib/context.ts';
import { Refusal } from '#lib/errors.ts';
import { getRawBytes } from '#lib/inbound/raw-emails.ts';
import { getMessage } from '#lib/tickets/messages.ts';

/** @throws Refusal `not_found`, also for a message that did not come in as mail. */
export async function rawOfMessage(ctx: Ctx, id: string): Promise<Buffer> {
  const { raw_email_id: rawEmailId } = await getMessage(ctx, id);
  if (!rawEmailId)
    throw new Refusal('not_found', 'This message did not come in as mail, so there are no raw bytes of it.');
  return getRawBytes(ctx, rawEmailId);
}
