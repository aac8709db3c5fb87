import { createHash } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows, insertRowsReturning } from '#db/rows.ts';
import { articles, contacts, drafts, mailboxes, messages, tickets, todos } from '#db/schema/index.ts';
import { saveVersion } from '#lib/articles/history/save-version.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { filedFor, say } from '#lib/platform/told.ts';
import { addTags } from '#lib/tickets/tag-names.ts';
import { countSamples } from './sample-data.ts';
import {
  type SampleEntry,
  type SampleTicket,
  sampleArticles,
  sampleContacts,
  sampleTickets,
} from './sample-texts.ts';
import type { SampleData, SampleDataInput } from './schema.ts';

/**
 * Adds sample tickets, contacts and articles for trying things out, once: where there are some, nothing is added. They are
 * marked in their rows; nobody is notified, nothing runs, and nothing of them is ever sent. The articles are drafts, so
 * that no customer is answered out of them.
 * @throws Refusal `forbidden` for whoever is no admin of every mailbox; `conflict` without a mailbox.
 */
export async function addSamples(ctx: Ctx, input: SampleDataInput = {}): Promise<SampleData> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'samples');
    const before = await countSamples(ctx);
    if (before.tickets + before.contacts + before.articles > 0) return before;
    const mailbox = await mailboxFor(ctx, input.mailbox_id);
    const acting = withActor(ctx, { type: 'system', id: null, name: sampleActor, mailboxIds: null });
    const articleIds = await insertArticles(acting);
    await insertTickets(acting, { mailbox, articleIds });
    const added = await countSamples(ctx);
    await recordEvent(ctx, 'sample_data.added', { data: added });
    return added;
  });
}

const sampleActor = 'Sample data';

type Mailbox = typeof mailboxes.$inferSelect;

async function mailboxFor(ctx: Ctx, id: string | undefined): Promise<Mailbox> {
  const [mailbox] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(isNull(mailboxes.deletedAt), id === undefined ? undefined : eq(mailboxes.id, id)))
    .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id))
    .limit(1);
  if (mailbox) return mailbox;
  if (id !== undefined) throw notFound('mailbox');
  throw new Refusal('conflict', 'samples.noMailbox');
}

async function insertArticles(ctx: Ctx): Promise<string[]> {
  const ids: string[] = [];
  for (const { title, body, language } of sampleArticles) {
    const row = firstOrThrow(
      await ctx.db
        .insert(articles)
        .values({
          title,
          body,
          language,
          audience: 'public',
          status: 'draft',
          createdBy: sampleActor,
          sample: true,
        })
        .returning(),
    );
    await saveVersion(ctx, row);
    ids.push(row.id);
  }
  return ids;
}

async function insertTickets(ctx: Ctx, place: { mailbox: Mailbox; articleIds: string[] }): Promise<void> {
  const contactIds = await insertContacts(ctx);
  const now = Date.now();
  const samples = sampleTickets.map((ticket) => {
    const sample = {
      ...place,
      id: newId('tkt'),
      ticket,
      now,
      contactId: contactIds.get(ticket.contact) ?? '',
    };
    return { sample, entries: entriesOf(sample) };
  });
  const tagged = samples.flatMap(({ sample: { id, ticket } }) =>
    ['sample', ...(ticket.tags ?? [])].map((tag) => ({ ticketId: id, tag })),
  );
  await insertRows(
    ctx.db,
    tickets,
    samples.map(({ sample }) => ticketOf(sample)),
  );
  await insertRows(
    ctx.db,
    messages,
    samples.flatMap(({ entries }) => entries),
  );
  await addTags(ctx, tagged);
  await insertRows(
    ctx.db,
    todos,
    samples.flatMap(({ sample: { id, ticket } }) =>
      ticket.todo ? [{ id: newId('tod'), ticketId: id, title: ticket.todo, createdBy: sampleActor }] : [],
    ),
  );
  await insertRows(
    ctx.db,
    drafts,
    samples.flatMap(({ sample, entries }) => draftOf(sample, entries)),
  );
}

/** A contact who has one of the addresses already is a real one and stays so. */
async function insertContacts(ctx: Ctx): Promise<Map<string, string>> {
  const given = Object.values(sampleContacts).map((person) => ({
    ...person,
    id: newId('con'),
    sample: true,
  }));
  const rows = await insertRowsReturning(
    ctx.db,
    contacts,
    given,
    sql`on conflict (address, coalesce(reply_to, '')) do update set name = ${contacts.name}`,
  );
  const byAddress = new Map(rows.map(({ address, id }) => [address, id]));
  return new Map(
    Object.entries(sampleContacts).map(([key, { address }]) => [key, byAddress.get(address) ?? '']),
  );
}

type Sample = {
  id: string;
  mailbox: Mailbox;
  articleIds: string[];
  ticket: SampleTicket;
  now: number;
  contactId: string;
};

function timeOf({ now }: Sample, { hoursAgo }: SampleEntry): Date {
  return new Date(now - hoursAgo * 3600_000);
}

function ticketOf(sample: Sample) {
  const { id, mailbox, ticket, now, contactId } = sample;
  const of = (by: SampleEntry['by']) =>
    ticket.entries.filter((entry) => entry.by === by).map((entry) => timeOf(sample, entry));
  const [asked, answered] = [of('contact'), of('team')];
  const last = new Date(Math.max(...[...asked, ...answered].map((time) => time.getTime())));
  return {
    id,
    mailboxId: mailbox.id,
    contactId,
    assistantId: mailbox.assistantId,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority ?? ('normal' as const),
    language: ticket.language,
    languageDetectedAt: last,
    snoozedUntil: ticket.status === 'snoozed' ? new Date(now + 3 * 24 * 3600_000) : null,
    closedAt: ticket.status === 'closed' ? last : null,
    closedBy: ticket.status === 'closed' ? sampleActor : null,
    createdAt: asked[0] ?? last,
    lastMessageAt: last,
    // Whatever is not open has been read.
    lastInboundAt: ticket.status === 'open' ? (asked.at(-1) ?? null) : null,
    firstReplyAt: answered[0] ?? null,
    sample: true,
  };
}

function entriesOf(sample: Sample) {
  return sample.ticket.entries.map((entry) => ({
    ...columnsOf(sample, entry),
    id: newId('msg'),
    ticketId: sample.id,
    mailboxId: sample.mailbox.id,
    createdAt: timeOf(sample, entry),
  }));
}

function columnsOf({ mailbox, ticket, contactId }: Sample, { by, text }: SampleEntry) {
  const contact = sampleContacts[ticket.contact];
  const ours = { address: mailbox.address, name: mailbox.displayName };
  const words = { text, visibleText: text, subject: by === 'note' ? null : ticket.subject };
  if (by === 'note')
    return { ...words, kind: 'note' as const, authorType: 'system' as const, authorName: sampleActor };
  const internetMessageId = `<${newId('msg')}@sample.invalid>`;
  const mail = { ...words, internetMessageId, language: ticket.language };
  if (by === 'team')
    return {
      ...mail,
      kind: 'outbound' as const,
      authorType: 'system' as const,
      authorName: mailbox.displayName,
      sender: ours,
      to: [contact],
    };
  return {
    ...mail,
    kind: 'inbound' as const,
    authorType: 'contact' as const,
    authorId: contactId,
    authorName: contact.name,
    sender: contact,
    to: [ours],
    contentHash: createHash('sha256').update(internetMessageId).digest('hex'),
    ...filedFor(say('filing.sample')),
  };
}

function draftOf({ id, ticket: { draft }, articleIds }: Sample, entries: ReturnType<typeof entriesOf>) {
  const asked = entries.filter(({ kind }) => kind === 'inbound').at(-1);
  if (!draft || !asked) return [];
  const { title } = sampleArticles[draft.article] ?? sampleArticles[0];
  const articleId = articleIds[draft.article] ?? '';
  return [
    {
      id: newId('drf'),
      ticketId: id,
      basedOnMessageId: asked.id,
      proposedBy: sampleActor,
      proposedBody: draft.body,
      body: draft.body,
      confidence: draft.confidence,
      reasons: [draft.reason],
      citations: [{ index: 1, kind: 'article' as const, id: articleId, title, quote: draft.quote }],
    },
  ];
}
