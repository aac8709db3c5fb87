import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { insertRows, insertRowsReturning, isAnyOf } from '#db/rows.ts';
import { importedTickets, messages, tickets, users } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { searchableText } from '#lib/platform/searchable-text.ts';
import { filedFor, say } from '#lib/platform/told.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { recordMessageIds } from '#lib/tickets/known-message-ids.ts';
import { canReach } from '#lib/tickets/notifications/notify.ts';
import { addTags } from '#lib/tickets/tag-names.ts';
import type { MailImportClaim } from '../claim-mail-import.ts';
import type { SettledMessage, SettledTicket } from './settle-ticket.ts';

/**
 * Files tickets of another helpdesk with their own dates, all of a batch by a few statements. No run, rule or policy sees
 * them, nobody is notified, and nothing is unread. Call it in the transaction that holds the import's lease.
 * @returns for each whether it was filed, or is here already.
 */
export async function fileTickets(
  ctx: Ctx,
  claim: MailImportClaim,
  given: SettledTicket[],
): Promise<('opened' | 'duplicate')[]> {
  const known = await knownKeys(ctx, claim, given);
  const fresh: SettledTicket[] = [];
  const outcomes = given.map((ticket) => {
    if (known.has(keyOf(ticket))) return 'duplicate' as const;
    known.add(keyOf(ticket));
    fresh.push(ticket);
    return 'opened' as const;
  });
  if (fresh.length > 0) await insertTickets(ctx, claim, fresh);
  return outcomes;
}

function keyOf({ account, externalId }: Pick<SettledTicket, 'account' | 'externalId'>): string {
  return `${account} ${externalId}`;
}

async function knownKeys(
  ctx: Ctx,
  { record }: MailImportClaim,
  given: SettledTicket[],
): Promise<Set<string>> {
  const ids = given.map(({ externalId }) => externalId);
  const rows = await ctx.db
    .select({ account: importedTickets.account, externalId: importedTickets.externalId })
    .from(importedTickets)
    .where(and(eq(importedTickets.source, record.source), isAnyOf(importedTickets.externalId, ids)));
  return new Set(rows.map(keyOf));
}

async function insertTickets(ctx: Ctx, claim: MailImportClaim, given: SettledTicket[]): Promise<void> {
  const [contactIds, team] = await Promise.all([contactsOf(ctx, given), teamOf(ctx, claim, given)]);
  const filed = given.map((ticket) => ({ id: newId('tkt'), ticket }));
  const rows = await insertRowsReturning(
    ctx.db,
    tickets,
    filed.map(({ id, ticket }) => {
      const contactId = contactIds.get(ticket.contact.address) ?? '';
      return { id, ...ticketColumns(ctx, claim, { ticket, contactId, team }) };
    }),
  );
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const pairs = filed.flatMap(({ id, ticket }) => {
    const row = rowOf.get(id);
    return row ? [{ row, ticket }] : [];
  });
  await insertRows(
    ctx.db,
    importedTickets,
    pairs.map(({ row, ticket: { account, externalId } }) => ({
      source: claim.record.source,
      account,
      externalId,
      ticketId: row.id,
    })),
  );
  await insertMessages(ctx, claim, { pairs, contactIds, team });
  await insertTags(ctx, pairs);
  await allSettledOrThrow(pairs.map(({ row, ticket }) => recordImported(ctx, claim, { row, ticket })));
}

type Pair = { row: TicketRecord; ticket: SettledTicket };
type Team = Map<string, { id: string; name: string; reaches: boolean }>;

async function contactsOf(ctx: Ctx, given: SettledTicket[]): Promise<Map<string, string>> {
  const people = given.flatMap(({ contact, messages }) => [
    contact,
    ...messages.flatMap(({ kind, author: { address, name } }) =>
      kind === 'inbound' && address !== null ? [{ address, name }] : [],
    ),
  ]);
  const rows = await allSettledOrThrow(people.map((person) => findOrCreateContact(ctx, person)));
  return new Map(rows.map(({ address, id }) => [address, id]));
}

/** The people here who have an address of the team there. */
async function teamOf(ctx: Ctx, { mailbox }: MailImportClaim, given: SettledTicket[]): Promise<Team> {
  const addresses = given.flatMap(({ assignee, messages }) => [
    ...(assignee === null ? [] : [assignee]),
    ...messages.flatMap(({ author }) => author.address ?? []),
  ]);
  const rows = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      disabledAt: users.disabledAt,
      mailboxIds: users.mailboxIds,
    })
    .from(users)
    .where(isAnyOf(users.email, [...new Set(addresses)]));
  return new Map(
    rows.map((user) => [user.email, { id: user.id, name: user.name, reaches: canReach(user, mailbox.id) }]),
  );
}

function ticketColumns(
  ctx: Ctx,
  { mailbox }: MailImportClaim,
  { ticket, contactId, team }: { ticket: SettledTicket; contactId: string; team: Team },
) {
  const { subject, status, priority, language, createdAt, messages: entries } = ticket;
  const mails = entries.filter(({ kind }) => kind !== 'note');
  const last = new Date(
    Math.max(...(mails.length ? mails : entries).map((each) => each.createdAt.getTime())),
  );
  const closedAt = ticket.updatedAt > last ? ticket.updatedAt : last;
  const assignee = ticket.assignee === null ? undefined : team.get(ticket.assignee);
  return {
    mailboxId: mailbox.id,
    contactId,
    assistantId: mailbox.assistantId,
    assigneeId: assignee?.reaches ? assignee.id : null,
    subject,
    status,
    priority,
    language,
    languageDetectedAt: createdAt,
    createdAt,
    lastMessageAt: last,
    firstReplyAt: mails.find(({ kind }) => kind === 'outbound')?.createdAt ?? null,
    closedAt: status === 'closed' ? closedAt : null,
    closedBy: status === 'closed' ? ctx.actor.name : null,
  };
}

type Writing = { pairs: Pair[]; contactIds: Map<string, string>; team: Team };

async function insertMessages(ctx: Ctx, claim: MailImportClaim, { pairs, contactIds, team }: Writing) {
  const rows = pairs.flatMap(({ row, ticket }) =>
    ticket.messages.map((message) => {
      const { kind, author } = message;
      const mailId = kind === 'note' ? null : messageIdOf(claim, ticket, message);
      return {
        id: newId('msg'),
        ticketId: row.id,
        mailboxId: row.mailboxId,
        kind,
        ...authorColumns(claim, message, {
          contactId: contactIds.get(author.address ?? '') ?? row.contactId,
          team,
        }),
        sender: senderOf(claim, message),
        to: kind === 'note' ? [] : [kind === 'inbound' ? ours(claim) : ticket.contact],
        subject: kind === 'note' ? null : ticket.subject,
        text: message.text,
        visibleText: searchableText(message.visibleText),
        html: message.html,
        remoteImages: message.remoteImages,
        trackers: message.trackers,
        internetMessageId: mailId,
        contentHash: kind === 'inbound' ? createHash('sha256').update(`${mailId}`).digest('hex') : null,
        ...filedFor(say('filing.imported', { name: claim.record.startedBy, file: claim.record.fileName })),
        createdAt: message.createdAt,
      };
    }),
  );
  await insertRows(ctx.db, messages, rows);
  await allSettledOrThrow(
    rows.map((row) => recordMessageIds(ctx, { id: row.ticketId, mailboxId: row.mailboxId }, row)),
  );
}

function authorColumns(
  { mailbox }: MailImportClaim,
  { kind, author: { address, name } }: SettledMessage,
  { contactId, team }: { contactId: string; team: Team },
) {
  if (kind === 'inbound')
    return { authorType: 'contact' as const, authorId: contactId, authorName: name ?? address ?? '' };
  const user = address === null ? undefined : team.get(address);
  if (user) return { authorType: 'user' as const, authorId: user.id, authorName: user.name };
  return { authorType: 'system' as const, authorId: null, authorName: name ?? mailbox.displayName };
}

/** A reply is one of the mailbox, whatever the person's own address was there. */
function senderOf(claim: MailImportClaim, { kind, author: { address, name } }: SettledMessage) {
  if (kind === 'note') return null;
  if (kind === 'outbound') return { ...ours(claim), name: name ?? claim.mailbox.displayName };
  return address === null ? null : { address, name };
}

const ours = ({ mailbox }: MailImportClaim) => ({ address: mailbox.address, name: mailbox.displayName });

/** The exports keep no Message-ID, and a mail here has one: this one no server ever gives. */
function messageIdOf(
  { record }: MailImportClaim,
  { account, externalId }: SettledTicket,
  message: SettledMessage,
): string {
  const parts = [record.source, account, externalId, message.externalId].filter(Boolean);
  return `<${parts.join('.').replace(/[^\w.-]+/g, '-')}@import.invalid>`;
}

async function insertTags(ctx: Ctx, pairs: Pair[]): Promise<void> {
  const borne = pairs.flatMap(({ row, ticket }) => ticket.tags.map((tag) => ({ ticketId: row.id, tag })));
  if (borne.length === 0) return;
  await addTags(ctx, borne);
}

/** The files of its messages stay where they are: their links need a sign-in there. Their names are told. */
function recordImported(ctx: Ctx, { record }: MailImportClaim, { row, ticket }: Pair): Promise<void> {
  const { id: ticketId, mailboxId, number, version, subject } = row;
  const files = ticket.messages.flatMap((message) => message.files);
  const data = { number, version, subject, import_id: record.id, name: record.fileName };
  return recordEvent(ctx, 'ticket.imported', {
    ticketId,
    mailboxId,
    data: files.length > 0 ? { ...data, files_left: files.length, files: files.slice(0, 20) } : data,
  });
}
