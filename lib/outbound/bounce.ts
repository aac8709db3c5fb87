import { and, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { replyCode } from '#lib/mail/bounce/reply-code.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { suppressInvalidAddress } from './failures/invalid-address.ts';
import { deliveryNeed, reopenUndeliveredTicket } from './failures/reopen-ticket.ts';

export type ReportedDelivery = {
  id: string;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
};

/**
 * The delivery of a mailbox that a report is about: by its return path, or by Message-ID and address together. With the
 * address blacked out the Message-ID alone counts, but only for a mail that went to one person.
 */
export async function findReportedDelivery(
  ctx: Ctx,
  mailboxId: string,
  by: { returnToken: string } | { originalMessageId: string; recipients: string[] },
): Promise<ReportedDelivery | null> {
  const rows = await ctx.db
    .select({
      id: deliveries.id,
      messageId: deliveries.messageId,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      recipient: deliveries.recipient,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(eq(messages.mailboxId, mailboxId), isAbout(by)))
    .limit(2);
  const [row, another] = rows;
  return row && !another ? row : null;
}

function isAbout(by: Parameters<typeof findReportedDelivery>[2]): SQL | undefined {
  if ('returnToken' in by) return eq(deliveries.returnToken, by.returnToken);
  const recipients = by.recipients.filter(Boolean).map((address) => address.toLowerCase());
  return and(
    eq(messages.internetMessageId, by.originalMessageId),
    recipients.length ? inArray(deliveries.recipient, recipients) : undefined,
  );
}

/**
 * Marks a delivery bounced, whatever it was thought to be. A hard bounce gives the address up and brings the ticket back;
 * a soft one only shows. One that was taken back or suppressed never left: then the report is only told of.
 */
export async function recordBounce(
  ctx: Ctx,
  delivery: ReportedDelivery,
  report: { class: 'hard' | 'soft'; status: string | null; text: string | null },
): Promise<void> {
  const { id, messageId, ticketId, mailboxId, recipient } = delivery;
  const words = report.text === null ? ourWords(say('delivery.came_back')) : null;
  const response = words?.response ?? report.text?.slice(0, 1000) ?? '';
  const told = words?.told ?? null;
  await lockTicket(ctx, ticketId);
  await ctx.db
    .update(deliveries)
    .set({
      status: 'bounced',
      bounceClass: report.class,
      code: report.status,
      smtpCode: replyCode(response),
      response,
      responseTold: told,
      waitsFor: null,
      leaseToken: null,
      leaseUntil: null,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(deliveries.id, id),
        gt(deliveries.attempts, 0),
        inArray(deliveries.status, ['sent', 'uncertain', 'deferred', 'queued', 'sending']),
      ),
    );
  await recordEvent(ctx, 'message.bounced', {
    ticketId,
    mailboxId,
    data: {
      message_id: messageId,
      delivery_id: id,
      recipient,
      class: report.class,
      code: report.status,
      text: response,
      told,
    },
  });
  if (report.class === 'soft') return;
  await suppressInvalidAddress(ctx, { deliveryId: id, recipient, ticketId, mailboxId }, response);
  await reopenUndeliveredTicket(ctx, ticketId, deliveryNeed('bounced', { id, recipient, response, told }));
}

/** The contact complained about our mail: nothing more goes to the address until an admin lifts it. */
export async function recordComplaint(ctx: Ctx, delivery: ReportedDelivery, type: string): Promise<void> {
  const { ticketId, mailboxId, recipient } = delivery;
  await ctx.db
    .update(deliveries)
    .set({ complainedAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(deliveries.id, delivery.id));
  await suppress(ctx, { address: recipient, reason: 'complaint', detail: type, ticketId, mailboxId });
  await recordEvent(ctx, 'message.complained', {
    ticketId,
    mailboxId,
    data: { message_id: delivery.messageId, delivery_id: delivery.id, recipient, type },
  });
}
