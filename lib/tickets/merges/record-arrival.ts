import { sql } from 'drizzle-orm';
import { mergedMessages, ticketMerges } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * Notes that a mail was received for a merged ticket, whose reply address or Message-ID it names: undoing the merge
 * brings it there.
 */
export async function recordArrival(
  ctx: Ctx,
  { messageId, mergedTicketId }: { messageId: string; mergedTicketId: string },
): Promise<void> {
  await ctx.db.execute(sql`
    with recursive path(merge_id, next) as (
      select id, into_ticket_id from ${ticketMerges}
       where from_ticket_id = ${sql.param(mergedTicketId, ticketMerges.fromTicketId)} and undone_at is null
      union all
      select further.id, further.into_ticket_id
        from path join ${ticketMerges} further on further.from_ticket_id = path.next and further.undone_at is null
    )
    insert into ${mergedMessages} (merge_id, message_id, arrived_later)
    select merge_id, ${sql.param(messageId, mergedMessages.messageId)}, true from path
    on conflict do nothing`);
}
