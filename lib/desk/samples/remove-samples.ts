import { and, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import {
  articleChunks,
  articleGaps,
  articleGapTickets,
  articleImportItems,
  articleOrigins,
  articles,
  articleVersions,
  attachments,
  contactNotes,
  contacts,
  messages,
  tags,
  ticketActItems,
  ticketActs,
  tickets,
  ticketTags,
} from '#db/schema/index.ts';
import { indexArticles } from '#lib/articles/search/index-articles.ts';
import { removeUnusedBlob } from '#lib/files/blobs.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { detachTickets, removalSteps } from './removal-steps.ts';
import type { SampleData } from './schema.ts';

/**
 * Removes all samples at once, with whatever was made on them: drafts, replies, notes, runs. Their events stay in the log.
 * A ticket to which real mail has come stays and is no sample any more; so does a contact who has another ticket.
 * @returns how many went.
 * @throws Refusal `forbidden` for whoever is no admin of every mailbox.
 */
export async function removeSamples(ctx: Ctx): Promise<SampleData> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'samples');
    await keepReal(ctx);
    const removed = {
      tickets: await removeTickets(ctx),
      articles: await removeArticles(ctx),
      contacts: await removeContacts(ctx),
    };
    await removeTag(ctx);
    if (removed.tickets + removed.articles + removed.contacts > 0)
      await recordEvent(ctx, 'sample_data.removed', { data: removed });
    return removed;
  });
}

/** Real mail has its exact bytes; no mail is lost with a sample. Tickets are locked, lower ids first. */
async function keepReal({ db }: Ctx): Promise<void> {
  await db
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.sample, true))
    .orderBy(tickets.id)
    .for('update');
  await db
    .update(tickets)
    .set({ sample: false })
    .where(
      and(
        eq(tickets.sample, true),
        inArray(
          tickets.id,
          db.select({ id: messages.ticketId }).from(messages).where(isNotNull(messages.rawEmailId)),
        ),
      ),
    );
}

async function removeTickets(ctx: Ctx): Promise<number> {
  const { db } = ctx;
  const rows = await db.select({ id: tickets.id }).from(tickets).where(eq(tickets.sample, true));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const files = await db
    .selectDistinct({ sha256: attachments.sha256 })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(inArray(messages.ticketId, ids));
  const gaps = await db
    .select({ id: articleGapTickets.gapId })
    .from(articleGapTickets)
    .where(inArray(articleGapTickets.ticketId, ids));
  const acts = await db
    .select({ id: ticketActItems.actId })
    .from(ticketActItems)
    .where(inArray(ticketActItems.ticketId, ids));
  await detachTickets(ctx, ids);
  for (const { table, where } of removalSteps(ctx, ids)) await db.delete(table).where(where);
  for (const { sha256 } of files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
    await removeUnusedBlob(ctx, sha256);
  await removeEmpty(ctx, { gaps: gaps.map(({ id }) => id), acts: acts.map(({ id }) => id) });
  return ids.length;
}

/** A gap or an act of which no ticket is left. */
async function removeEmpty({ db }: Ctx, { gaps, acts }: { gaps: string[]; acts: string[] }): Promise<void> {
  const ofGap = db.select().from(articleGapTickets).where(eq(articleGapTickets.gapId, articleGaps.id));
  if (gaps.length > 0)
    await db.delete(articleGaps).where(and(inArray(articleGaps.id, gaps), notExists(ofGap)));
  const ofAct = db.select().from(ticketActItems).where(eq(ticketActItems.actId, ticketActs.id));
  if (acts.length > 0) await db.delete(ticketActs).where(and(inArray(ticketActs.id, acts), notExists(ofAct)));
}

async function removeArticles(ctx: Ctx): Promise<number> {
  const { db } = ctx;
  const rows = await db.select().from(articles).where(eq(articles.sample, true));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  // As archived, so that somebody who published one finds it gone from the index too.
  await indexArticles(
    ctx,
    rows.map((row) => ({ ...row, archivedAt: new Date() })),
  );
  await db
    .update(articleGaps)
    .set({ articleId: null, status: 'open', settledAt: null, settledBy: null })
    .where(inArray(articleGaps.articleId, ids));
  await db
    .update(articleImportItems)
    .set({ articleId: null })
    .where(inArray(articleImportItems.articleId, ids));
  await db.delete(articleOrigins).where(inArray(articleOrigins.articleId, ids));
  await db.delete(articleChunks).where(inArray(articleChunks.articleId, ids));
  await db.delete(articleVersions).where(inArray(articleVersions.articleId, ids));
  await db.delete(articles).where(inArray(articles.id, ids));
  return ids.length;
}

async function removeContacts({ db }: Ctx): Promise<number> {
  const ofReal = db.select({ id: tickets.contactId }).from(tickets);
  await db
    .update(contacts)
    .set({ sample: false })
    .where(and(eq(contacts.sample, true), inArray(contacts.id, ofReal)));
  const samples = await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.sample, true));
  const ids = samples.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db
    .update(contacts)
    .set({ mergedIntoId: null, personId: null, mergedAt: null, mergedBy: null })
    .where(or(inArray(contacts.mergedIntoId, ids), inArray(contacts.personId, ids)));
  await db.delete(contactNotes).where(inArray(contactNotes.contactId, ids));
  await db.delete(contacts).where(inArray(contacts.id, ids));
  return ids.length;
}

async function removeTag({ db }: Ctx): Promise<void> {
  const uses = db.select().from(ticketTags).where(eq(ticketTags.tagId, tags.id));
  await db
    .delete(tags)
    .where(
      and(
        eq(tags.name, 'sample'),
        isNull(tags.color),
        isNull(tags.retiredAt),
        sql`not ${tags.seeded}`,
        sql`not exists (select 1 from tags merged where merged.merged_into_id = ${tags.id})`,
        notExists(uses),
      ),
    );
}
