import { and, asc, isNull } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRowsReturning, isAnyOf } from '#db/rows.ts';
import { tags, tickets, ticketTags } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { tagIdsOfReach } from '#lib/platform/within-reach.ts';
import type { TicketRecord } from './change-ticket.ts';

/** Opens a ticket with one contact; the database generates its reply token. */
export async function openTicket(
  ctx: Ctx,
  input: {
    mailboxId: string;
    contactId: string;
    assistantId: string | null;
    subject: string | null;
    /** Detected; left out when nobody looked. */
    language?: string | null;
    /** The older ticket that this one continues. */
    continuesTicketId?: string | null;
    at: Date;
    /** When the contact wrote; unset for automatic mail, and when we write first. */
    lastInboundAt?: Date;
    /** Of the program that opens it. */
    clientId?: string;
    /** It is made of a sample. */
    sample?: boolean;
  },
): Promise<TicketRecord> {
  const { at, ...columns } = input;
  const ticket = await insert(ctx, {
    ...columns,
    id: newId('tkt'),
    createdAt: at,
    lastMessageAt: at,
    // Known already, which spares the trigger a second write of the row.
    lastWriter: input.lastInboundAt ? 'contact' : null,
    languageDetectedAt: input.language === undefined ? null : at,
  });
  await giveTagOfReach(ctx, ticket.id);
  await recordEvent(ctx, 'ticket.created', {
    ticketId: ticket.id,
    mailboxId: input.mailboxId,
    data: {
      number: ticket.number,
      subject: input.subject,
      continues_ticket_id: input.continuesTicketId ?? null,
      version: 1,
    },
  });
  return ticket;
}

/** Whoever is limited to tags reaches what they open by the first of them. */
async function giveTagOfReach(ctx: Ctx, ticketId: string): Promise<void> {
  const tagIds = tagIdsOfReach(ctx.actor);
  if (!tagIds) return;
  const [tag] = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(isAnyOf(tags.id, tagIds), isNull(tags.retiredAt)))
    .orderBy(asc(tags.id))
    .limit(1);
  if (!tag) throw new Refusal('forbidden', 'request.keepsTag');
  await ctx.db.insert(ticketTags).values({ ticketId, tagId: tag.id });
}

type NewTicket = typeof tickets.$inferInsert & { id: string };

const insert: (ctx: Ctx, ticket: NewTicket) => Promise<TicketRecord> = batched(async (ctx, all) => {
  const rows = await insertRowsReturning(ctx.db, tickets, all);
  return all.map(({ id }) => firstOrThrow(rows.filter((row) => row.id === id)));
});
