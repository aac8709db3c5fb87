import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Zip } from 'fflate';
import {
  contactNotes,
  deliveries,
  events,
  messages,
  rawEmails,
  suppressions,
  surveys,
  tickets,
  todos,
} from '#db/schema/index.ts';
import { isContactOf } from '#lib/contacts/contact-ids.ts';
import type { Contact } from '#lib/contacts/schema.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { packFiles, packRawEmail } from './pack-bytes.ts';
import { addJson, startZip } from './zip-stream.ts';

const batchSize = 20;

/** The ZIP of a person: one ticket after the other, so that no more than one is held at once. */
export async function* packPerson(ctx: Ctx, contact: Contact): AsyncGenerator<Uint8Array> {
  const { zip, packed } = startZip();
  addJson(zip, 'person.json', contact);
  addJson(zip, 'notes.json', await notesOf(ctx, contact));
  addJson(zip, 'suppressions.json', await suppressionsOf(ctx, contact));
  yield* packed.splice(0);
  let after: string | null = null;
  for (;;) {
    const rows = await ticketsAfter(ctx, contact, after);
    for (const ticket of rows) {
      await packTicket(ctx, zip, ticket);
      yield* packed.splice(0);
      for (const part of ['files', 'mails'] as const)
        for await (const _ of part === 'files' ? packFiles(ctx, zip, ticket) : packMails(ctx, zip, ticket))
          yield* packed.splice(0);
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batchSize) break;
  }
  zip.end();
  yield* packed;
}

type Ticket = typeof tickets.$inferSelect;

function ticketsAfter(ctx: Ctx, contact: Contact, after: string | null): Promise<Ticket[]> {
  return ctx.db
    .select()
    .from(tickets)
    .where(
      and(
        isContactOf(tickets.contactId, contact.id),
        withinReach(ctx, tickets.mailboxId),
        after === null ? undefined : gt(tickets.id, after),
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(batchSize);
}

async function packTicket({ db }: Ctx, zip: Zip, ticket: Ticket): Promise<void> {
  const ofTicket = eq(messages.ticketId, ticket.id);
  const ids = db.select({ id: messages.id }).from(messages).where(ofTicket);
  const entries = await db
    .select({
      id: messages.id,
      kind: messages.kind,
      author: messages.authorName,
      from: messages.sender,
      to: messages.to,
      cc: messages.cc,
      subject: messages.subject,
      text: messages.text,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .where(ofTicket)
    .orderBy(asc(messages.createdAt), asc(messages.id));
  const { number, subject, status, priority, language, resolutionNote, createdAt, closedAt } = ticket;
  addJson(zip, `tickets/${number}/ticket.json`, {
    ticket: {
      id: ticket.id,
      number,
      subject,
      status,
      priority,
      language,
      resolutionNote,
      createdAt,
      closedAt,
    },
    messages: entries,
    todos: await db
      .select({ title: todos.title, doneAt: todos.doneAt })
      .from(todos)
      .where(eq(todos.ticketId, ticket.id)),
    ratings: await db
      .select({ rating: surveys.rating, comment: surveys.comment, ratedAt: surveys.ratedAt })
      .from(surveys)
      .where(inArray(surveys.messageId, ids)),
    deliveries: await db
      .select({
        recipient: deliveries.recipient,
        status: deliveries.status,
        answer: deliveries.response,
        createdAt: deliveries.createdAt,
        sentAt: deliveries.sentAt,
      })
      .from(deliveries)
      .where(inArray(deliveries.messageId, ids)),
    events: await db
      .select({ type: events.type, by: events.actorName, data: events.data, createdAt: events.createdAt })
      .from(events)
      .where(eq(events.ticketId, ticket.id))
      .orderBy(asc(events.id)),
  });
}

async function* packMails(ctx: Ctx, zip: Zip, { id, number }: Ticket): AsyncGenerator<void> {
  const mails = await ctx.db
    .select({ id: rawEmails.id, size: rawEmails.size })
    .from(rawEmails)
    .where(eq(rawEmails.ticketId, id))
    .orderBy(asc(rawEmails.id));
  for (const mail of mails)
    yield* packRawEmail(ctx, zip, { ...mail, path: `tickets/${number}/mails/${mail.id}.eml` });
}

function notesOf({ db }: Ctx, { id }: Contact) {
  return db
    .select({ body: contactNotes.body, writtenBy: contactNotes.writtenBy, createdAt: contactNotes.createdAt })
    .from(contactNotes)
    .where(isContactOf(contactNotes.contactId, id))
    .orderBy(asc(contactNotes.id));
}

function suppressionsOf({ db }: Ctx, { address, further_addresses: further }: Contact) {
  const addresses = [address, ...further.map((one) => one.address)];
  return db
    .select({ address: suppressions.address, reason: suppressions.reason, since: suppressions.createdAt })
    .from(suppressions)
    .where(and(inArray(suppressions.address, addresses), isNull(suppressions.liftedAt)));
}
