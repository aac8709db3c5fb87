import { sql } from 'drizzle-orm';
import { attachments, deliveries, drafts, messages, runs, tickets } from '#db/schema/index.ts';
import { notCancelled } from './not-cancelled.ts';
import type { TicketRow } from './schema.ts';

/** The state shown in a list row; each field is one index lookup. */
export const preview = sql<string | null>`(
  select left(${messages.visibleText}, 200) from ${messages}
   where ${messages.ticketId} = ${tickets.id} and ${messages.kind} <> 'note' and ${messages.visibleText} <> ''
   order by ${messages.createdAt} desc, ${messages.id} desc limit 1)`;

/** Mails in and out, without notes. */
export const messageCount = sql<number>`(
  select count(*)::int from ${messages}
   where ${messages.ticketId} = ${tickets.id} and ${messages.kind} <> 'note')`;

export const hasAttachments = sql<boolean>`exists (
  select 1 from ${messages} join ${attachments} on ${attachments.messageId} = ${messages.id}
   where ${messages.ticketId} = ${tickets.id} and not ${attachments.inline})`;

/** The chief act of the waiting draft. */
export const draftAct = sql<TicketRow['draft_act']>`(
  select ${drafts.act} from ${drafts}
   where ${drafts.ticketId} = ${tickets.id} and ${drafts.status} = 'proposed' limit 1)`;

export const runStatus = sql<TicketRow['run_status']>`(
  select ${runs.status} from ${runs}
   where ${runs.ticketId} = ${tickets.id} and ${runs.status} in ('queued', 'running', 'waiting')
   order by ${runs.createdAt} limit 1)`;

/**
 * The delivery state of the last reply, most urgent first; older failures are history. Attempted but unsent mail counts
 * as deferred.
 */
export const deliveryTrouble = sql<TicketRow['delivery_trouble']>`(
  select case when ${deliveries.status} = 'queued' and ${deliveries.attempts} > 0 then 'deferred' else ${deliveries.status} end
    from ${deliveries}
   where (${deliveries.status} in ('uncertain', 'deferred')
          or (${deliveries.status} in ('failed', 'bounced', 'suppressed') and ${deliveries.resolvedBy} is null)
          or (${deliveries.status} = 'queued'
              and (${deliveries.attempts} > 0 or ${deliveries.nextAttemptAt} > now() + interval '1 minute')))
     and ${deliveries.messageId} = (
       select ${messages.id} from ${messages}
        where ${messages.ticketId} = ${tickets.id} and ${messages.kind} = 'outbound'
          and ${messages.forwardId} is null and ${notCancelled}
        order by ${messages.createdAt} desc, ${messages.id} desc limit 1)
   order by array_position(
     '{uncertain,bounced,failed,suppressed,deferred,queued}'::delivery_status[], ${deliveries.status})
   limit 1)`;
