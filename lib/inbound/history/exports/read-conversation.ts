import { z } from 'zod';
import type { ImportSource } from '#db/schema/index.ts';
import { anyText, exportTime, externalId, faultOf, maybeAddress, maybeId } from './export-fields.ts';
import type { ImportedMessage, ImportedPerson, ImportedTicket, ReadRecord } from './imported-ticket.ts';

/** Help Scout calls the name `first` and `last`, FreeScout and Help Scout’s customers `firstName` and `lastName`. */
const person = z.object({
  id: maybeId,
  type: z.string().nullish(),
  email: maybeAddress,
  first: anyText,
  last: anyText,
  firstName: anyText,
  lastName: anyText,
});
const file = z.object({ filename: anyText, fileName: anyText, name: anyText });
const threadSchema = z.object({
  id: maybeId,
  type: z.string(),
  state: z.string().nullish(),
  body: anyText,
  text: anyText,
  createdAt: exportTime,
  createdBy: person.nullish(),
  customer: person.nullish(),
  _embedded: z.object({ attachments: z.array(file).nullish() }).nullish(),
});
const conversationSchema = z.object({
  id: externalId,
  subject: anyText,
  status: z.string(),
  state: z.string().nullish(),
  createdAt: exportTime,
  userUpdatedAt: exportTime.nullish(),
  updatedAt: exportTime.nullish(),
  closedAt: exportTime.nullish(),
  tags: z.array(z.object({ tag: anyText, name: anyText })).nullish(),
  assignee: person.nullish(),
  primaryCustomer: person.nullish(),
  customer: person.nullish(),
  _embedded: z.object({ threads: z.array(threadSchema).nullish() }).nullish(),
});
type Conversation = z.infer<typeof conversationSchema>;

/**
 * Conversations with their threads, as `/v2/conversations?embed=threads` of Help Scout’s Mailbox API 2.0 answers.
 * FreeScout’s `/api/conversations?embed=threads` follows its shape (developer.helpscout.com/mailbox-api,
 * api-docs.freescout.net).
 */
export function conversationReader(source: ImportSource) {
  return (value: Record<string, unknown>): ReadRecord => {
    if (!('status' in value && ('primaryCustomer' in value || 'customer' in value))) return otherThan(value);
    const { data, error } = conversationSchema.safeParse(value);
    const given = typeof value.subject === 'string' ? value.subject : null;
    if (!data) return { skipped: 'invalid', detail: faultOf(error), subject: given };
    const subject = data.subject || null;
    if (data.status === 'spam') return { skipped: 'spam', detail: null, subject };
    if (data.state === 'deleted') return { skipped: 'deleted', detail: null, subject };
    return { ticket: toTicket(data, source) };
  };
}

function otherThan(value: Record<string, unknown>): ReadRecord {
  if ('collectionId' in value)
    return { skipped: 'article', detail: null, subject: String(value.name ?? '') || null };
  if ('firstName' in value || 'emails' in value || 'role' in value) return { other: true };
  return { skipped: 'invalid', detail: 'It is no conversation.', subject: null };
}

function toTicket(data: Conversation, source: ImportSource): ImportedTicket {
  const customer = data.primaryCustomer ?? data.customer ?? null;
  const messages = (data._embedded?.threads ?? []).flatMap((thread, at) =>
    toMessages(thread, { at, customer }),
  );
  return {
    account: '',
    // FreeScout counts from 1 in each installation, so the time tells two of them apart.
    externalId: source === 'freescout' ? `${data.id}@${data.createdAt.toISOString()}` : data.id,
    subject: data.subject || null,
    status: statuses[data.status] ?? 'in_progress',
    priority: 'normal',
    tags: (data.tags ?? []).map(({ tag, name }) => tag || name),
    assignee: data.assignee ? toPerson(data.assignee) : null,
    contact: toPerson(customer),
    createdAt: data.createdAt,
    updatedAt: data.closedAt ?? data.userUpdatedAt ?? data.updatedAt ?? data.createdAt,
    messages: messages.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
  };
}

/** `pending` waits for the customer. */
const statuses: Record<string, ImportedTicket['status']> = {
  active: 'open',
  open: 'open',
  pending: 'in_progress',
  closed: 'closed',
};

const ofContact = new Set(['customer', 'beaconchat', 'chat']);
const notes = new Set(['note', 'phone', 'forwardparent', 'forwardchild']);

/** None for a line that says what was done, a draft, or what was hidden. */
function toMessages(
  thread: z.infer<typeof threadSchema>,
  { at, customer }: { at: number; customer: z.infer<typeof person> | null },
): ImportedMessage[] {
  const { type, state, createdBy } = thread;
  if (type === 'lineitem' || (state && state !== 'published')) return [];
  const isByContact = ofContact.has(type) && createdBy?.type !== 'user';
  const author = createdBy ?? (isByContact ? (thread.customer ?? customer) : null);
  return [
    {
      externalId: thread.id ?? `${at}`,
      kind: notes.has(type) ? 'note' : isByContact ? 'inbound' : 'outbound',
      author: toPerson(author),
      createdAt: thread.createdAt,
      html: thread.body || null,
      text: thread.text,
      files: (thread._embedded?.attachments ?? [])
        .map(({ filename, fileName, name }) => filename || fileName || name)
        .filter(Boolean),
    },
  ];
}

function toPerson(given: z.infer<typeof person> | null | undefined): ImportedPerson {
  if (!given) return { id: null, address: null, name: null };
  const { id, email, first, last, firstName, lastName } = given;
  const name = `${first || firstName} ${last || lastName}`.trim();
  return { id, address: email, name: name || null };
}
