import { z } from 'zod';
import type { views } from '#db/schema/index.ts';
import { ticketPriorities } from '../schema.ts';
import { ratingSchema } from '../surveys/schema.ts';
import { momentSchema, statusesSchema } from '../ticket-filters.ts';

/** The part of the list's query that a view keeps, as it stands in the list's URL. */
export const viewFilterSchema = z
  .strictObject({
    status: z.enum(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all']),
    statuses: statusesSchema,
    mailbox: idSchema('mbx'),
    assistant: z.string().regex(/^(ast_[0-9a-f]{32}|(?!ast_)[a-z0-9-]{1,80})$/, 'must be an id or a slug'),
    assignee: z.union([z.enum(['me', 'none']), idSchema('usr')]),
    team: idSchema('tem'),
    tag: z.string().min(1).max(60),
    priority: z.enum(ticketPriorities),
    language: z.string().regex(/^([a-z]{2}|none)$/, 'must be an ISO 639-1 code, or none'),
    from: z.string().min(1).max(254),
    q: z.string().min(1).max(200),
    unread: z.enum(['true', 'false']),
    last_writer: z.enum(['contact', 'us']),
    last_message_after: momentSchema,
    last_message_before: momentSchema,
    mentioned: z.literal('me'),
    draft: z.enum(['true', 'false']),
    overdue: z.enum(['true', 'false']),
    due: z.enum(['overdue', '24h', 'any']),
    rating: ratingSchema,
    sort: z.enum(['recent', 'oldest', 'priority', 'due', 'relevance']),
  })
  .partial();
export type ViewFilter = z.infer<typeof viewFilterSchema>;

const fields = {
  name: z.string().trim().min(1).max(60),
  personal: z.boolean().describe('Whether only its owner sees it.'),
  mailbox_id: idSchema('mbx')
    .nullable()
    .describe('Who reaches this mailbox sees a shared one; null for everybody.'),
  filter: viewFilterSchema.describe('As `GET /tickets` takes it.'),
};

/** What a change may give. */
export const viewChanges = z.strictObject(fields).partial();
export const viewInput = viewChanges.required({ name: true, filter: true });
export type ViewChanges = z.infer<typeof viewChanges>;
export type ViewInput = z.infer<typeof viewInput>;

export const viewSchema = z
  .object({
    ...fields,
    id: z.string(),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'View' });
export type View = z.infer<typeof viewSchema>;

export const viewCountSchema = z
  .object({
    id: z.string(),
    count: z.number().int().nullable().describe('Exact; null when its search can no longer be read.'),
  })
  .meta({ id: 'ViewCount' });
export type ViewCount = z.infer<typeof viewCountSchema>;

export type ViewRecord = typeof views.$inferSelect;

export function toView(row: ViewRecord): View {
  return {
    id: row.id,
    name: row.name,
    personal: row.ownerId !== null,
    mailbox_id: row.mailboxId,
    filter: filterOf(row),
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
  };
}

/** What an older version kept and this one does not know narrows nothing. */
export function filterOf({ filter }: Pick<ViewRecord, 'filter'>): ViewFilter {
  const known = Object.entries(filter).filter(
    ([name, value]) => viewFilterSchema.safeParse({ [name]: value }).success,
  );
  return Object.fromEntries(known) as ViewFilter;
}

function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);
}
