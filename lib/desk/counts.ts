import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, drafts, messages, rawEmails, tickets } from '#db/schema/index.ts';
import { listOutages } from '#lib/assistant/outage/outages.ts';
import { isInOutbox } from '#lib/outbound/delivery/deliveries.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { notificationCount } from '#lib/tickets/notifications/notifications.ts';
import { unreadByKey } from '#lib/tickets/ticket-columns.ts';

export const deskCountsSchema = z
  .object({
    active: z.number().int(),
    unread: z.number().int(),
    review: z.number().int(),
    snoozed: z.number().int(),
    outbox: z.number().int(),
    held: z.number().int(),
    notifications: z.number().int().describe('Your notifications that are unread, exactly; 0 for a key.'),
    assistants: z
      .record(z.string(), z.number().int())
      .describe('Active tickets that are unread, by assistant id.'),
    model_outages: z
      .array(
        z.object({
          model: z.string().describe('The model and its server, as people know them.'),
          since: z.iso.datetime(),
          waiting: z.number().int(),
          words: z.string(),
          server_words: z.string().nullable(),
        }),
      )
      .describe('Models that are away, with the tickets that wait for them.'),
  })
  .meta({ id: 'DeskCounts' });
export type DeskCounts = z.infer<typeof deskCountsSchema>;

/** The cap of a count; exact numbers beyond it would only cost more. */
const maxCount = 1000;

/** The counts in the sidebar, within reach, each capped at 1000 but for the notifications. */
export async function deskCounts(ctx: Ctx): Promise<DeskCounts> {
  const within = (mailboxId: PgColumn) => withinReach(ctx, mailboxId) ?? sql`true`;
  const capped = (query: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from (${query} limit ${maxCount}) counted)`;
  const active = sql`${tickets.status} in ('open', 'in_progress') and ${within(tickets.mailboxId)}`;
  const outages = listOutages(ctx);
  const rows = ctx.db.execute<
    Record<'active' | 'unread' | 'review' | 'snoozed' | 'outbox' | 'held' | 'notifications', number> & {
      assistants: Record<string, number>;
    }
  >(sql`
    select
      ${capped(sql`select 1 from ${tickets} where ${active}`)} as active,
      ${capped(sql`select 1 from ${tickets} where ${active} and ${unreadByKey(ctx)}`)} as unread,
      ${capped(sql`select 1 from ${drafts} join ${tickets} on ${tickets.id} = ${drafts.ticketId} where ${drafts.status} = 'proposed' and ${within(tickets.mailboxId)}`)} as review,
      ${capped(sql`select 1 from ${tickets} where ${tickets.status} = 'snoozed' and ${within(tickets.mailboxId)}`)} as snoozed,
      ${capped(
        sql`select 1 from ${deliveries} join ${messages} on ${messages.id} = ${deliveries.messageId} where ${isInOutbox} and ${within(messages.mailboxId)}`,
      )} as outbox,
      ${capped(sql`select 1 from ${rawEmails} where ${rawEmails.status} = 'held' and ${within(rawEmails.mailboxId)}`)} as held,
      ${notificationCount(ctx)} as notifications,
      (select coalesce(jsonb_object_agg('ast_' || replace(id::text, '-', ''), n), '{}') from (
        select assistant_id as id, count(*)::int as n from (
          select ${tickets.assistantId} as assistant_id from ${tickets} where ${active} and ${unreadByKey(ctx)} and ${tickets.assistantId} is not null limit ${maxCount * 5}
        ) listed group by 1) per) as assistants`);
  const [counts, found] = await allSettledOrThrow([rows.then(firstOrThrow), outages]);
  return { ...counts, model_outages: found.map(toOutage) };
}

function toOutage({
  label,
  since,
  waiting,
  words,
  serverWords,
}: Awaited<ReturnType<typeof listOutages>>[number]) {
  return { model: label, since: since.toISOString(), waiting, words, server_words: serverWords };
}
