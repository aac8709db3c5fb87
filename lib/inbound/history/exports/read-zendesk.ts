import { z } from 'zod';
import { anyText, exportTime, externalId, faultOf, maybeAddress, maybeId } from './export-fields.ts';
import type { ImportedMessage, ImportedPerson, ImportedTicket, ReadRecord } from './imported-ticket.ts';

const user = z.object({
  id: maybeId,
  name: anyText,
  email: maybeAddress,
  role: z.string().nullish(),
});
const comment = z.object({
  id: maybeId,
  author_id: maybeId,
  author: user.nullish(),
  body: anyText,
  plain_body: anyText,
  html_body: anyText,
  public: z.boolean().nullish(),
  created_at: exportTime,
  attachments: z.array(z.object({ file_name: anyText })).nullish(),
});
const ticketSchema = z.object({
  id: externalId,
  url: z.string().nullish(),
  subject: anyText,
  raw_subject: anyText,
  description: anyText,
  status: z.string(),
  priority: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  requester_id: maybeId,
  requester: user.nullish(),
  submitter: user.nullish(),
  assignee_id: maybeId,
  assignee: user.nullish(),
  created_at: exportTime,
  updated_at: exportTime,
  comments: z.array(comment).nullish(),
});
type ZendeskTicket = z.infer<typeof ticketSchema>;
type User = z.infer<typeof user>;

/**
 * Zendesk's tickets with their `comments`, and its `users`: a record a line, as the account's JSON export has them, or as
 * `/api/v2/tickets.json` and `/api/v2/users.json` answer (developer.zendesk.com).
 * Without comments the `description` is the first mail: it is the text of the first comment.
 */
export function readZendeskRecord(value: Record<string, unknown>): ReadRecord {
  if ('requester_id' in value || 'requester' in value) return readTicket(value);
  if ('email' in value && 'role' in value) return readUser(value);
  if ('section_id' in value && 'body' in value)
    return { skipped: 'article', detail: null, subject: String(value.title ?? '') || null };
  if ('organization_fields' in value || 'domain_names' in value || 'shared_tickets' in value)
    return { other: true };
  return { skipped: 'invalid', detail: 'It is neither a ticket nor a user.', subject: null };
}

function readUser(value: Record<string, unknown>): ReadRecord {
  const { data } = user.safeParse(value);
  if (!data?.id) return { other: true };
  return { person: { ...toPerson(data, data.id), id: data.id, ours: isOurs(data) ?? false } };
}

function readTicket(value: Record<string, unknown>): ReadRecord {
  const { data, error } = ticketSchema.safeParse(value);
  if (!data)
    return {
      skipped: 'invalid',
      detail: faultOf(error),
      subject: typeof value.subject === 'string' ? value.subject : null,
    };
  const subject = data.subject || data.raw_subject || null;
  if (data.status === 'deleted') return { skipped: 'deleted', detail: null, subject };
  if (data.tags?.includes('spam') && data.status === 'closed' && !data.comments?.length)
    return { skipped: 'spam', detail: null, subject };
  return { ticket: toTicket(data, subject) };
}

function toTicket(data: ZendeskTicket, subject: string | null): ImportedTicket {
  const contact = toPerson(data.requester, data.requester_id);
  return {
    account: accountOf(data.url),
    externalId: data.id,
    subject,
    status: statuses[data.status] ?? 'in_progress',
    priority: priorities[data.priority ?? ''] ?? 'normal',
    tags: data.tags ?? [],
    assignee: data.assignee || data.assignee_id ? toPerson(data.assignee, data.assignee_id) : null,
    contact,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    messages: data.comments?.length
      ? data.comments.map((each, at) => toMessage(each, { at, contact }))
      : descriptionOf(data, contact),
  };
}

/** `new` and `open` wait for the team; `pending` and `hold` for somebody else. */
const statuses: Record<string, ImportedTicket['status']> = {
  new: 'open',
  open: 'open',
  pending: 'in_progress',
  hold: 'in_progress',
  solved: 'closed',
  closed: 'closed',
};
const priorities: Record<string, ImportedTicket['priority']> = {
  low: 'low',
  normal: 'normal',
  high: 'high',
  urgent: 'urgent',
};

function toMessage(
  data: z.infer<typeof comment>,
  { at, contact }: { at: number; contact: ImportedPerson },
): ImportedMessage {
  const author = toPerson(data.author, data.author_id);
  return {
    externalId: data.id ?? `${at}`,
    kind: data.public === false ? 'note' : kindBy(data, { author, contact }),
    author,
    createdAt: data.created_at,
    html: data.html_body || null,
    text: data.plain_body || data.body,
    files: (data.attachments ?? []).map(({ file_name: name }) => name).filter(Boolean),
  };
}

/** Null where only the list of users can tell: an author by id who is not the requester. */
function kindBy(
  { author: user }: z.infer<typeof comment>,
  { author, contact }: { author: ImportedPerson; contact: ImportedPerson },
): ImportedMessage['kind'] {
  if (author.id !== null && author.id === contact.id) return 'inbound';
  if (author.address !== null && author.address === contact.address) return 'inbound';
  const ours = user ? isOurs(user) : null;
  if (ours === null) return null;
  return ours ? 'outbound' : 'inbound';
}

function descriptionOf(data: ZendeskTicket, contact: ImportedPerson): ImportedMessage[] {
  if (data.description.trim() === '') return [];
  const first = { externalId: 'description', kind: 'inbound' as const, author: contact, files: [] };
  return [{ ...first, createdAt: data.created_at, html: null, text: data.description }];
}

function toPerson(given: User | null | undefined, id: string | null): ImportedPerson {
  return { id: given?.id ?? id, address: given?.email ?? null, name: given?.name.trim() || null };
}

function isOurs({ role }: User): boolean | null {
  if (!role) return null;
  return role === 'agent' || role === 'admin';
}

function accountOf(url: string | null | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}
