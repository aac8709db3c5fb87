import { and, eq, sql } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction } from '../context.ts';
import { Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { sendJob } from '../queue.ts';
import { getRawEmail } from './raw-emails.ts';

/**
 * Sends a held mail through the walk again with a person's word for it: even one that cannot be read becomes a ticket.
 * @throws Refusal `conflict` when it is not held.
 */
export async function releaseHeld(ctx: Ctx, id: string): Promise<void> {
  await decide(
    ctx,
    id,
    { status: 'received', attempts: 0, processedAt: null, processedBy: ctx.actor.name },
    'message.released',
  );
}

/** Puts a held mail away. Its bytes and the reason it was held for stay. @throws Refusal `conflict` when it is not held. */
export async function discardHeld(ctx: Ctx, id: string): Promise<void> {
  await decide(ctx, id, { status: 'ignored', processedBy: ctx.actor.name }, 'message.discarded');
}

async function decide(
  ctx: Ctx,
  id: string,
  set: Partial<typeof rawEmails.$inferInsert>,
  event: `message.${string}`,
) {
  demand(ctx, 'write');
  const { mailbox_id: mailboxId, reason } = await getRawEmail(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .update(rawEmails)
      .set({
        ...set,
        reason: sql`${`${event === 'message.released' ? 'Released' : 'Discarded'} by ${ctx.actor.name}. It was held: `} || ${rawEmails.reason}`,
      })
      .where(and(eq(rawEmails.id, id), eq(rawEmails.status, 'held')))
      .returning({ id: rawEmails.id });
    if (changed.length === 0) throw new Refusal('conflict', 'This mail is not held any more.');
    await recordEvent(ctx, event, { mailboxId, data: { raw_email_id: id, reason } });
    if (set.status === 'received') await sendJob(ctx, 'inbound.process', { rawEmailId: id });
  });
}
