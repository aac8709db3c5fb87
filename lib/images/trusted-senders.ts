import { and, desc, eq, exists, inArray, notInArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { contacts, tickets, trustedImageSenders } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, type pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import { type TrustedImageSender, toTrustedImageSender } from './schema.ts';

/** Those of the addresses whose remote images are always shown. */
export async function findTrustedSenders(ctx: Ctx, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await ctx.db
    .select({ address: trustedImageSenders.address })
    .from(trustedImageSenders)
    .where(inArray(trustedImageSenders.address, [...new Set(addresses)]));
  return new Set(rows.map(({ address }) => address));
}

/** Lists the trusted senders with a ticket within reach, newest first. */
export async function listTrustedSenders(
  ctx: Ctx,
  { limit, cursor }: z.infer<z.ZodObject<typeof pageQuery>>,
): Promise<Page<TrustedImageSender>> {
  const { createdAt, address } = trustedImageSenders;
  const rows = await ctx.db
    .select()
    .from(trustedImageSenders)
    .where(and(wroteWithinReach(ctx), afterCursor(cursor, [createdAt, address], 'down')))
    .orderBy(desc(createdAt), desc(address))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.address], toTrustedImageSender);
}

/**
 * Always shows the remote images of this sender (lower case), in every mailbox that they write to.
 * @throws Refusal `forbidden` also when one of those is out of reach.
 */
export async function trustSender(
  ctx: Ctx,
  address: string,
  about: { ticketId?: string; mailboxId?: string } = {},
): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    await assertReachesMailOf(ctx, address);
    const [row] = await ctx.db
      .insert(trustedImageSenders)
      .values({ address, createdBy: ctx.actor.name })
      .onConflictDoNothing()
      .returning();
    if (row) await recordEvent(ctx, 'sender.trusted', { ...about, data: { address } });
  });
}

/** Undoes `trustSender`. @throws Refusal `forbidden` as it does, `not_found` also out of reach. */
export async function distrustSender(ctx: Ctx, address: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .delete(trustedImageSenders)
      .where(and(eq(trustedImageSenders.address, address), wroteWithinReach(ctx)))
      .returning();
    if (!row) throw notFound('trustedSender');
    await assertReachesMailOf(ctx, address);
    await recordEvent(ctx, 'sender.distrusted', { data: { address } });
  });
}

async function assertReachesMailOf(ctx: Ctx, address: string): Promise<void> {
  const reach = ctx.actor.mailboxIds;
  if (reach === null) return;
  const [elsewhere] = await ctx.db
    .select({ id: tickets.id })
    .from(contacts)
    .innerJoin(tickets, eq(tickets.contactId, contacts.id))
    .where(and(eq(contacts.address, address), notInArray(tickets.mailboxId, reach)))
    .limit(1);
  if (elsewhere) throw new Refusal('forbidden', sentence('mailboxes.writesElsewhere', { address }));
}

function wroteWithinReach(ctx: Ctx) {
  return ctx.actor.mailboxIds === null
    ? undefined
    : exists(
        ctx.db
          .select({ one: sql`1` })
          .from(contacts)
          .innerJoin(tickets, eq(tickets.contactId, contacts.id))
          .where(and(eq(contacts.address, trustedImageSenders.address), withinReach(ctx, tickets.mailboxId))),
      );
}
