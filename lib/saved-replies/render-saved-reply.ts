import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, mailboxes, tickets, users } from '#db/schema/index.ts';
import { placeholder, placeholdersIn } from '#lib/mail/markdown/placeholders.ts';
import { assertScope, type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { readSavedReply } from './saved-reply-access.ts';
import type { RenderedReply, SavedReplyRecord } from './schema.ts';

/** What placeholders are given by hand, by name. */
type GivenValues = Record<string, string>;

/** The ticket that it answers, or the new mail that it stands in. */
export type RenderTarget =
  | { ticketId: string }
  | { mailboxId: string; contact: Person | null; subject: string | null };
type Person = { name: string | null; address: string };

/**
 * A saved reply as it stands in an answer to this ticket, or in a new mail. What is not known, empty, or would read as a
 * mark of Markdown stays a placeholder and is named.
 * @throws Refusal `not_found` for either out of reach, and for a saved reply of another mailbox.
 */
export async function renderSavedReply(
  ctx: Ctx,
  id: string,
  { values = {}, ...target }: RenderTarget & { values?: GivenValues },
): Promise<RenderedReply> {
  assertScope(ctx, 'read');
  const reply = await readSavedReply(ctx, id);
  const about = await ('ticketId' in target ? readTicket(ctx, target.ticketId) : readNewMail(ctx, target));
  if (reply.mailboxId !== null && reply.mailboxId !== about.mailboxId) throw notFound('savedReply');
  const known: Record<string, string | null> = {
    'contact.name': personName(about.contact?.name ?? null),
    'contact.first_name': firstName(about.contact?.name ?? null),
    'contact.address': about.contact?.address ?? null,
    'ticket.number': about.number === null ? null : String(about.number),
    'ticket.subject': about.subject,
    'user.name': ctx.actor.type === 'user' ? ctx.actor.name : null,
    'user.first_name': ctx.actor.type === 'user' ? firstName(ctx.actor.name) : null,
    'mailbox.name': about.mailbox.name,
    'mailbox.address': about.mailbox.address,
  };
  const body = reply.body.replace(placeholder, (raw, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? raw) : (plainValue(known[name]) ?? raw),
  );
  return {
    id: reply.id,
    body,
    placeholders: placeholdersIn(body),
    add_tags: reply.addTags,
    status: reply.statusAfter,
    assignee: await assigneeAfter(ctx, reply),
  };
}

async function readTicket(ctx: Ctx, ticketId: string) {
  const [ticket] = await ctx.db
    .select({
      number: tickets.number,
      subject: tickets.subject,
      mailboxId: tickets.mailboxId,
      contact: { name: contacts.name, address: contacts.address },
      mailbox: { name: mailboxes.displayName, address: mailboxes.address },
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(eq(tickets.id, ticketId));
  if (!ticket || !(await reachesTicket(ctx, { ...ticket, ticketId }))) throw notFound('ticket');
  return ticket;
}

async function readNewMail(ctx: Ctx, mail: Exclude<RenderTarget, { ticketId: string }>) {
  const [mailbox] = await ctx.db
    .select({ name: mailboxes.displayName, address: mailboxes.address })
    .from(mailboxes)
    .where(eq(mailboxes.id, mail.mailboxId));
  if (!mailbox || !reaches(ctx.actor, mail.mailboxId)) throw notFound('mailbox');
  return { ...mail, mailbox, number: null };
}

/** A value comes from a mail: it must not bring a link, a mark or a further placeholder into our text. */
function plainValue(value: string | null | undefined): string | null {
  const text = value?.trim();
  return text && !/[*`{}\\\r\n]|\]\s*\(|:\/\//.test(text) ? text : null;
}

/** Mail programs that know no name give the address instead. */
const personName = (name: string | null) => (name?.includes('@') ? null : name);

/** Of `Ada Lovelace`, `Lovelace, Ada` and `Dr. Ada Lovelace`. */
function firstName(name: string | null): string | null {
  const person = personName(name)?.trim() ?? '';
  const [before = '', after] = person.split(/\s*,\s*/);
  const words = (after || before).split(/\s+/);
  return words.find((word) => !/^(?:mrs?|ms|dr|prof|herr|frau|mme|m)\.?$/i.test(word)) ?? null;
}

async function assigneeAfter(
  ctx: Ctx,
  { assign, assigneeId }: SavedReplyRecord,
): Promise<RenderedReply['assignee']> {
  if (assign === 'nobody') return { id: null, name: null };
  if (assign === 'sender')
    return ctx.actor.type === 'user' ? { id: ctx.actor.id, name: ctx.actor.name } : null;
  if (assigneeId === null) return null;
  const rows = await ctx.db.select({ name: users.name }).from(users).where(eq(users.id, assigneeId));
  return { id: assigneeId, name: firstOrThrow(rows).name };
}
