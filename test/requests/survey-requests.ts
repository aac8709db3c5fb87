import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { surveys } from '#db/schema/index.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { createCanaryTicket, type RequestMaker, type Subject } from './subject.ts';

/** The requests of routes on what contacts were asked. */
export const surveyRequests: Record<string, RequestMaker> = {
  'GET /surveys': async (subject) => {
    await addSurvey(subject);
    return { path: '/surveys?limit=100' };
  },
  'GET /surveys/{id}': async (subject) => ({ path: `/surveys/${await addSurvey(subject)}` }),
};

/** A survey of the subject, answered with a comment that holds the canary. @returns its id. */
async function addSurvey(subject: Subject): Promise<string> {
  const { ctx, mailbox, canary } = subject;
  const { ticketId } = await createCanaryTicket(subject);
  await updateMailbox(ctx, mailbox.id, { asks_rating: true });
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const messageId = await queueReply(ctx, ticketId, { body: 'It left.', then: 'closed' });
  const rows = await ctx.db
    .update(surveys)
    .set({ rating: 'bad', comment: `Never again, ${canary}.`, ratedAt: new Date() })
    .where(eq(surveys.messageId, messageId))
    .returning({ id: surveys.id });
  return firstOrThrow(rows).id;
}
