import { and, desc, eq, ne } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import type { Ctx } from '../../context.ts';
import { doubtOf } from '../../mail/doubts.ts';
import { notTakenBack } from '../../tickets/taken-back.ts';

const mostEntries = 100;

/**
 * Why the mail that a run answers may not come from whom it seems to, in words; null when nothing speaks against it. All
 * that came in since we last wrote counts, because one reply answers it all. Such a run can only draft, and sees nothing
 * of the contact but the ticket itself.
 */
export async function doubtAbout(ctx: Ctx, ticketId: string): Promise<string | null> {
  const entries = await ctx.db
    .select({ kind: messages.kind, flags: messages.flags })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), ne(messages.kind, 'note'), notTakenBack))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(mostEntries);
  const ours = entries.findIndex(({ kind }) => kind === 'outbound');
  const answered = ours < 0 ? entries : entries.slice(0, ours);
  return doubtOf(answered.flatMap(({ flags }) => flags));
}

/** What the reviewer of such a run's draft is told first. */
export const doubtWarning = (doubt: string) =>
  `Who wrote this mail is not certain: ${doubt}. The assistant saw nothing but this ticket.`;
