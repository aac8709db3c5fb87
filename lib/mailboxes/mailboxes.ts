import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction, reaches } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import type { Mailbox } from './shape.ts';

type Row = typeof mailboxes.$inferSelect;
export type MailboxChanges = Partial<
  Pick<
    Mailbox,
    | 'display_name'
    | 'signature'
    | 'assistant_id'
    | 'assistant_starts_itself'
    | 'auto_send_threshold'
    | 'forged_mail'
    | 'quotes_history'
    | 'counts_opens'
    | 'counts_clicks'
    | 'reopen_days'
  >
>;

/**
 * Makes an address that mail is accepted for from the moment this commits. Give `address`, or `name`, which becomes
 * `name@MAIL_DOMAIN`. A `client_id` makes the call repeatable: the mailbox that bears it is returned, `created` false.
 * @throws Refusal `conflict` when the address is taken, `invalid` when it is no address.
 */
export async function createMailbox(
  ctx: Ctx,
  input: MailboxChanges & { address?: string; name?: string; client_id?: string },
): Promise<{ mailbox: Mailbox; created: boolean }> {
  demand(ctx, 'admin');
  const address = (input.address ?? `${input.name}@${ctx.env.MAIL_DOMAIN}`).trim().toLowerCase();
  if (!/^[^\s@<>+"(),:;\\]+@[^\s@<>]+$/.test(address) || address.length > 254) {
    throw new Refusal('invalid', `“${address.slice(0, 100)}” is not an address that a mailbox can have.`);
  }
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(mailboxes)
      .values({
        address,
        displayName: input.display_name ?? address.split('@')[0]!,
        signature: input.signature,
        assistantId: input.assistant_id,
        assistantStartsItself: input.assistant_starts_itself,
        autoSendThreshold: input.auto_send_threshold,
        forgedMail: input.forged_mail,
        quotesHistory: input.quotes_history,
        countsOpens: input.counts_opens,
        countsClicks: input.counts_clicks,
        reopenDays: input.reopen_days,
        clientId: input.client_id,
      })
      .onConflictDoNothing()
      .returning();
    if (row) {
      await recordEvent(ctx, 'mailbox.created', { mailboxId: row.id, data: { address } });
      return { mailbox: toMailbox(row), created: true };
    }
    const [same] = input.client_id
      ? await ctx.db
          .select()
          .from(mailboxes)
          .where(and(eq(mailboxes.clientId, input.client_id), isNull(mailboxes.deletedAt)))
      : [];
    if (!same) throw new Refusal('conflict', `There is a mailbox with the address ${address} already.`);
    return { mailbox: toMailbox(same), created: false };
  });
}

/** The mailboxes within reach, by address. */
export async function listMailboxes(ctx: Ctx): Promise<Mailbox[]> {
  const reach = ctx.actor.mailboxIds;
  const rows = await ctx.db
    .select()
    .from(mailboxes)
    .where(
      and(
        isNull(mailboxes.deletedAt),
        reach === null ? undefined : reach.length ? inArray(mailboxes.id, reach) : sql`false`,
      ),
    )
    .orderBy(asc(mailboxes.address));
  return rows.map(toMailbox);
}

/** @throws Refusal `not_found`, also for a mailbox out of reach. */
export async function getMailbox(ctx: Ctx, id: string): Promise<Mailbox> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.id, id), isNull(mailboxes.deletedAt)));
  if (!row || !reaches(ctx.actor, row.id)) throw notFound('mailbox');
  return toMailbox(row);
}

export async function updateMailbox(
  ctx: Ctx,
  id: string,
  changes: MailboxChanges & { paused?: boolean },
): Promise<Mailbox> {
  demand(ctx, 'admin');
  const before = await getMailbox(ctx, id);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(mailboxes)
      .set({
        displayName: changes.display_name,
        signature: changes.signature,
        assistantId: changes.assistant_id,
        assistantStartsItself: changes.assistant_starts_itself,
        autoSendThreshold: changes.auto_send_threshold,
        forgedMail: changes.forged_mail,
        quotesHistory: changes.quotes_history,
        countsOpens: changes.counts_opens,
        countsClicks: changes.counts_clicks,
        reopenDays: changes.reopen_days,
        pausedAt:
          changes.paused === undefined
            ? undefined
            : changes.paused
              ? sql`coalesce(${mailboxes.pausedAt}, now())`
              : null,
      })
      .where(eq(mailboxes.id, id))
      .returning();
    const after = toMailbox(row!);
    await recordEvent(ctx, 'mailbox.updated', { mailboxId: id, data: { before, after } });
    return after;
  });
}

/** Mail to the address is refused from now on; its tickets stay, and the address may be used anew. */
export async function deleteMailbox(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'admin');
  await getMailbox(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(mailboxes).set({ deletedAt: sql`now()` }).where(eq(mailboxes.id, id));
    await recordEvent(ctx, 'mailbox.deleted', { mailboxId: id });
  });
}

/** The active mailbox with exactly this address (lower case, without a +part), or null. */
export async function findMailboxByAddress(ctx: Ctx, address: string): Promise<Row | null> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.address, address), isNull(mailboxes.deletedAt)));
  return row ?? null;
}

const toMailbox = (row: Row): Mailbox => ({
  id: row.id,
  address: row.address,
  display_name: row.displayName,
  signature: row.signature,
  assistant_id: row.assistantId,
  assistant_starts_itself: row.assistantStartsItself,
  auto_send_threshold: row.autoSendThreshold,
  forged_mail: row.forgedMail,
  quotes_history: row.quotesHistory,
  counts_opens: row.countsOpens,
  counts_clicks: row.countsClicks,
  reopen_days: row.reopenDays,
  client_id: row.clientId,
  paused_at: row.pausedAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
});
