import { doubtOf } from '#lib/mail/findings/doubts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { inboundSinceLastReply } from '#lib/tickets/correspondence.ts';

/**
 * Why the mail that a run answers may not come from whom it seems to, in words; null when nothing speaks against it. All
 * that came in since we last wrote counts, because one reply answers it all. Such a run can only draft, and sees nothing
 * of the contact but the ticket itself.
 */
export async function senderDoubt(ctx: Ctx, ticketId: string): Promise<string | null> {
  const answered = await inboundSinceLastReply(ctx, ticketId);
  return doubtOf(answered.flatMap(({ flags }) => flags));
}

/** What the reviewer of such a run's draft is told first. */
export function doubtWarning(doubt: string) {
  return `Who wrote this mail is not certain: ${doubt}. The assistant saw nothing but this ticket.`;
}
