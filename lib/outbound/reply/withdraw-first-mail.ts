import { asc, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { restoreUnsentMail } from '#lib/tickets/unsent-mails.ts';
import { withdrawTicket } from '#lib/tickets/withdraw-ticket.ts';
import { writtenAs } from './undo-snapshot.ts';

/**
 * The mail that opened a locked ticket was taken back, and nothing else stands there: nobody outside has heard of it. So the
 * ticket is closed and leaves the lists, and the mail is its canceller's unsent new mail again, unless they began another.
 */
export async function withdrawFirstMail(ctx: Ctx, ticket: TicketRecord, messageId: string): Promise<void> {
  await withdrawTicket(ctx, ticket, messageId);
  const message = firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, messageId)));
  const { body } = await writtenAs(ctx, messageId);
  const files = await ctx.db
    .select({
      id: attachments.id,
      name: attachments.name,
      type: attachments.type,
      size: attachments.size,
    })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .orderBy(asc(attachments.position));
  await restoreUnsentMail(ctx, {
    mailboxId: ticket.mailboxId,
    subject: ticket.subject ?? '',
    body: body ?? message.text,
    content: {
      to: message.to,
      cc: message.cc.map(({ address }) => address),
      bcc: message.bcc.map(({ address }) => address),
      // A picture that the text shows by its id comes along by itself.
      files: files.filter(({ id }) => !body?.includes(id)),
      macro: null,
    },
  });
}
