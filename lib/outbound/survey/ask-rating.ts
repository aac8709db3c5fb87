import { and, eq, notInArray } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, mailboxes, messages, surveys } from '#db/schema/index.ts';
import { doubtOf } from '#lib/mail/findings/doubts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import type { Entry } from '#lib/tickets/correspondence.ts';
import { acceptedLocale } from '#locales/locale.ts';
import type { writeReply } from '../reply/write-reply.ts';

type Written = Awaited<ReturnType<typeof writeReply>>;

/**
 * Asks the contact how we did, where the mailbox wants that: under a reply that closes its ticket, or in a mail of its own.
 * A ticket is asked about once; a reply that was taken back or never arrived has not asked. Robots, lists and doubtful
 * senders are not asked.
 */
export async function askRating(
  ctx: Ctx,
  ticket: TicketRecord,
  { messageId, written, asks }: { messageId: string; written: Written; asks: boolean },
): Promise<void> {
  const { recipients, body, history } = written;
  const [asked] = recipients.to;
  if (!asks || !asked || !(await asksRating(ctx, ticket, written))) return;
  const { ratingQuestion } = await mailboxOf(ctx, ticket);
  const quote = history.quote?.text;
  const survey = firstOrThrow(
    await ctx.db
      .insert(surveys)
      .values({
        messageId,
        recipient: asked.address,
        language: acceptedLocale(ticket.language),
        question: ratingQuestion,
        ownTextLength: quote ? body.text.length - quote.length : body.text.length,
      })
      .returning({ id: surveys.id }),
  );
  const { id: ticketId, mailboxId } = ticket;
  const data = { survey_id: survey.id, message_id: messageId };
  await recordEvent(ctx, 'survey.asked', { ticketId, mailboxId, data });
}

/** Whether a reply asks, if it closes its ticket. */
export async function asksRating(
  ctx: Ctx,
  ticket: TicketRecord,
  { recipients, correspondence, answerAddress }: Written,
): Promise<boolean> {
  if (recipients.to[0]?.address.toLowerCase() !== answerAddress.toLowerCase()) return false;
  if (!isFromPerson(correspondence) || !(await mailboxOf(ctx, ticket)).asksRating) return false;
  return !(await wasAsked(ctx, ticket.id));
}

async function mailboxOf(ctx: Ctx, { mailboxId }: TicketRecord): Promise<typeof mailboxes.$inferSelect> {
  return firstOrThrow(await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)));
}

const unaskedFlags = ['no_automatic_answer', 'via_bulk', 'answers_elsewhere'];

/** Whether the mail that we answer is beyond doubt a person's, and theirs whom we would ask. */
function isFromPerson(correspondence: Entry[]): boolean {
  const last = correspondence.findLast(({ kind }) => kind === 'inbound');
  if (!last || last.automatic) return false;
  return doubtOf(last.flags) === null && !last.flags.some((flag) => unaskedFlags.includes(flag));
}

/** How the delivery of a question ended that nobody got. */
const unasked = ['cancelled', 'failed', 'suppressed', 'bounced'] as const;

async function wasAsked(ctx: Ctx, ticketId: string): Promise<boolean> {
  const [before] = await ctx.db
    .select({ id: surveys.id })
    .from(surveys)
    .innerJoin(messages, eq(messages.id, surveys.messageId))
    .innerJoin(
      deliveries,
      and(eq(deliveries.messageId, surveys.messageId), eq(deliveries.recipient, surveys.recipient)),
    )
    .where(and(eq(messages.ticketId, ticketId), notInArray(deliveries.status, [...unasked])))
    .limit(1);
  return before !== undefined;
}
