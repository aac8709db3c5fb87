import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from './change-ticket.ts';

/**
 * Opens a ticket for correspondence that is over: closed at once, at the time of its mail, read by everybody and waiting
 * for nobody. The caller records the event.
 */
export async function openPastTicket(
  ctx: Ctx,
  {
    at,
    ...columns
  }: {
    mailboxId: string;
    contactId: string;
    /** Who takes over when the contact writes again. */
    assistantId: string | null;
    subject: string | null;
    /** Detected; left out when nobody looked. */
    language?: string | null | undefined;
    at: Date;
  },
): Promise<TicketRecord> {
  const rows = await ctx.db
    .insert(tickets)
    .values({
      ...columns,
      status: 'closed',
      closedAt: at,
      closedBy: ctx.actor.name,
      createdAt: at,
      lastMessageAt: at,
      languageDetectedAt: columns.language === undefined ? null : at,
    })
    .returning();
  return firstOrThrow(rows);
}
