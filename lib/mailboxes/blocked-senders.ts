import { and, count, desc, eq, inArray, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { isAnyOf } from '#db/rows.ts';
import { blockedSenders, mailboxes, rawEmails } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { batched } from '#lib/platform/batching.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, type pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import type { BlockedSender } from './blocked-sender-schema.ts';

type Row = typeof blockedSenders.$inferSelect;

/**
 * Blocks an address or a domain (`@example.com`, with subdomains): its mail is ignored. With `mailboxId` null it
 * applies to all mailboxes, which the actor must reach. Returns the existing block, if any.
 * @throws Refusal `invalid` for neither address nor domain, and for our own.
 */
export async function blockSender(
  ctx: Ctx,
  { sender: given, mailboxId }: { sender: string; mailboxId: string | null },
): Promise<{ block: BlockedSender; created: boolean }> {
  assertScope(ctx, 'write');
  const sender = parseSender(given);
  if (mailboxId === null ? ctx.actor.mailboxIds !== null : !reaches(ctx.actor, mailboxId))
    throw mailboxId === null ? new Refusal('forbidden', 'mailboxes.blockInAll') : notFound('mailbox');
  await assertNotOwnAddress(ctx, sender, mailboxId);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(blockedSenders)
      .values({ sender, mailboxId, createdBy: ctx.actor.name })
      .onConflictDoNothing()
      .returning();
    if (row) {
      await recordEvent(ctx, 'sender.blocked', { mailboxId, data: { blocked_sender_id: row.id, sender } });
      return { block: toBlock(row), created: true };
    }
    const same = and(eq(blockedSenders.sender, sender), sameMailbox(mailboxId), notLifted);
    return { block: firstOrThrow(await read(ctx, same)), created: false };
  });
}

/** Active blocks within reach and global ones, newest first, with the count of ignored mail. */
export async function listBlockedSenders(
  ctx: Ctx,
  { limit, cursor }: z.infer<z.ZodObject<typeof pageQuery>>,
): Promise<Page<BlockedSender>> {
  const after = afterCursor(cursor, [blockedSenders.id], 'down');
  const blocks = await read(ctx, and(notLifted, inReach(ctx), after), limit + 1);
  return toPage(
    blocks,
    limit,
    ({ id }) => [id],
    (block) => block,
  );
}

/** Lifts a block. Idempotent. @throws Refusal `not_found`, also out of reach. */
export async function liftBlock(ctx: Ctx, id: string): Promise<BlockedSender> {
  assertScope(ctx, 'write');
  const [block] = await read(ctx, and(eq(blockedSenders.id, id), inReach(ctx)));
  if (!block) throw notFound('blockedSender');
  if (block.mailbox_id === null && ctx.actor.mailboxIds !== null)
    throw new Refusal('forbidden', 'mailboxes.unblockInAll');
  await inTransaction(ctx, async (ctx) => {
    const lifted = await ctx.db
      .update(blockedSenders)
      .set({ liftedAt: sql`now()`, liftedBy: ctx.actor.name })
      .where(and(eq(blockedSenders.id, id), isNull(blockedSenders.liftedAt)))
      .returning({ id: blockedSenders.id });
    if (lifted.length === 0) return;
    const data = { blocked_sender_id: id, sender: block.sender };
    await recordEvent(ctx, 'sender.unblocked', { mailboxId: block.mailbox_id, data });
  });
  return firstOrThrow(await read(ctx, eq(blockedSenders.id, id)));
}

/** The block that applies to mail from this address to this mailbox, or null. */
export const findBlock: (ctx: Ctx, mail: Incoming) => Promise<Row | null> = batched(
  async (ctx, mails: Incoming[]) => {
    const wanted = mails.map((mail) => ({ ...mail, senders: matchingSenders(mail.address) }));
    const rows = await ctx.db
      .select()
      .from(blockedSenders)
      .where(
        and(
          isAnyOf(blockedSenders.sender, [...new Set(wanted.flatMap(({ senders }) => senders))]),
          notLifted,
        ),
      );
    return wanted.map(({ mailboxId, senders }) => {
      const applies = (row: Row) => row.mailboxId === null || row.mailboxId === mailboxId;
      return rows.find((row) => senders.includes(row.sender) && applies(row)) ?? null;
    });
  },
);

type Incoming = { mailboxId: string; address: string };

/** The address, its domain, and every parent domain. */
function matchingSenders(address: string): string[] {
  const domains = domainOf(address).split('.');
  return [address, ...domains.map((_, from) => `@${domains.slice(from).join('.')}`)];
}

const notLifted = isNull(blockedSenders.liftedAt);
function sameMailbox(id: string | null) {
  return id === null ? isNull(blockedSenders.mailboxId) : eq(blockedSenders.mailboxId, id);
}

function inReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.mailboxIds === null
    ? undefined
    : or(isNull(blockedSenders.mailboxId), withinReach(ctx, blockedSenders.mailboxId));
}

/** @throws Refusal `invalid` */
function parseSender(given: string): string {
  const text = given.trim().toLowerCase();
  const sender = text.includes('@') ? text : `@${text}`;
  const whole = /^[^\s@<>]*@[^\s@<>.]+(?:\.[^\s@<>.]+)*$/.test(sender);
  if (!whole || sender.length > 254)
    throw new Refusal('invalid', sentence('mailboxes.noSender', { text: text.slice(0, 100) }));
  return sender;
}

/** Refuses own addresses and domains: blocking them would lock the team out. */
async function assertNotOwnAddress(ctx: Ctx, sender: string, mailboxId: string | null) {
  const ours = await ctx.db
    .select({ id: mailboxes.id, address: mailboxes.address })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt));
  const meant = ours.find(({ address }) => address === sender || `@${domainOf(address)}` === sender);
  if (meant) throw new Refusal('invalid', sentence('mailboxes.ownSender', { sender }));
  if (mailboxId !== null && !ours.some(({ id }) => id === mailboxId)) throw notFound('mailbox');
}

async function read(ctx: Ctx, where: SQL | undefined, limit = 1): Promise<BlockedSender[]> {
  const rows = await ctx.db
    .select()
    .from(blockedSenders)
    .where(where)
    .orderBy(desc(blockedSenders.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const counts = await ctx.db
    .select({ id: rawEmails.blockedById, ignored: count(), last: max(rawEmails.receivedAt) })
    .from(rawEmails)
    .where(
      and(
        inArray(
          rawEmails.blockedById,
          rows.map(({ id }) => id),
        ),
        eq(rawEmails.status, 'ignored'),
        withinReach(ctx, rawEmails.mailboxId),
      ),
    )
    .groupBy(rawEmails.blockedById);
  return rows.map((row) =>
    toBlock(
      row,
      counts.find(({ id }) => id === row.id),
    ),
  );
}

function toBlock(row: Row, stats?: { ignored: number; last: Date | null }): BlockedSender {
  return {
    id: row.id,
    sender: row.sender,
    mailbox_id: row.mailboxId,
    ignored: stats?.ignored ?? 0,
    last_ignored_at: stats?.last?.toISOString() ?? null,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    lifted_by: row.liftedBy,
    lifted_at: row.liftedAt?.toISOString() ?? null,
  };
}
