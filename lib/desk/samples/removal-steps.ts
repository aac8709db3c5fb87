import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import {
  articleGapTickets,
  attachments,
  attempts,
  caughtMails,
  closingSurveys,
  deliveries,
  draftSnapshots,
  drafts,
  dueFailures,
  engagements,
  followUps,
  forwards,
  importedTickets,
  knownMessageIds,
  mergedDrafts,
  mergedMessages,
  mergedTodos,
  messages,
  mirrorCopies,
  movedMessages,
  notifications,
  ruleApplications,
  runs,
  savedReplyUses,
  steps,
  submissions,
  summaries,
  surveys,
  ticketActItems,
  ticketDues,
  ticketLinks,
  ticketMerges,
  ticketMoves,
  ticketReads,
  ticketStatusChanges,
  tickets,
  ticketTags,
  todos,
  trackedLinks,
  translations,
  undoSnapshots,
  unsentTexts,
} from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

type Step = { table: PgTable; where: SQL | undefined };

/**
 * Every table that hangs on a ticket, whatever was made on it, in the order in which rows can go. The last is the ticket
 * itself. The event log is not among them: it stays.
 */
export function removalSteps({ db }: Ctx, ids: string[]): Step[] {
  const ofTickets = inArray(messages.ticketId, ids);
  const mails = db.select({ id: messages.id }).from(messages).where(ofTickets);
  const ofDrafts = db.select({ id: drafts.id }).from(drafts).where(inArray(drafts.ticketId, ids));
  const ofRuns = db.select({ id: runs.id }).from(runs).where(inArray(runs.ticketId, ids));
  const sends = db.select({ id: deliveries.id }).from(deliveries).where(inArray(deliveries.messageId, mails));
  const inMerge = or(inArray(ticketMerges.fromTicketId, ids), inArray(ticketMerges.intoTicketId, ids));
  const merges = db.select({ id: ticketMerges.id }).from(ticketMerges).where(inMerge);
  const inMove = or(inArray(ticketMoves.fromTicketId, ids), inArray(ticketMoves.toTicketId, ids));
  const moves = db.select({ id: ticketMoves.id }).from(ticketMoves).where(inMove);
  return [
    { table: notifications, where: inArray(notifications.ticketId, ids) },
    { table: ticketActItems, where: inArray(ticketActItems.ticketId, ids) },
    {
      table: draftSnapshots,
      where: or(inArray(draftSnapshots.messageId, mails), inArray(draftSnapshots.draftId, ofDrafts)),
    },
    {
      table: undoSnapshots,
      where: or(inArray(undoSnapshots.ticketId, ids), inArray(undoSnapshots.moveId, moves)),
    },
    {
      table: movedMessages,
      where: or(inArray(movedMessages.messageId, mails), inArray(movedMessages.moveId, moves)),
    },
    { table: ticketMoves, where: inMove },
    { table: mergedMessages, where: inArray(mergedMessages.mergeId, merges) },
    { table: mergedTodos, where: inArray(mergedTodos.mergeId, merges) },
    { table: mergedDrafts, where: inArray(mergedDrafts.mergeId, merges) },
    { table: ticketMerges, where: inMerge },
    {
      table: ticketLinks,
      where: or(inArray(ticketLinks.ticketId, ids), inArray(ticketLinks.otherTicketId, ids)),
    },
    { table: mirrorCopies, where: inArray(mirrorCopies.messageId, mails) },
    { table: submissions, where: inArray(submissions.messageId, mails) },
    { table: summaries, where: inArray(summaries.ticketId, ids) },
    {
      table: translations,
      where: or(inArray(translations.messageId, mails), inArray(translations.draftId, ofDrafts)),
    },
    { table: articleGapTickets, where: inArray(articleGapTickets.ticketId, ids) },
    { table: followUps, where: inArray(followUps.messageId, mails) },
    { table: forwards, where: inArray(forwards.messageId, mails) },
    { table: savedReplyUses, where: inArray(savedReplyUses.messageId, mails) },
    { table: ruleApplications, where: inArray(ruleApplications.messageId, mails) },
    { table: engagements, where: inArray(engagements.deliveryId, sends) },
    { table: trackedLinks, where: inArray(trackedLinks.messageId, mails) },
    { table: caughtMails, where: inArray(caughtMails.deliveryId, sends) },
    { table: attempts, where: inArray(attempts.deliveryId, sends) },
    { table: deliveries, where: inArray(deliveries.messageId, mails) },
    { table: surveys, where: inArray(surveys.messageId, mails) },
    { table: drafts, where: inArray(drafts.ticketId, ids) },
    { table: steps, where: inArray(steps.runId, ofRuns) },
    { table: runs, where: inArray(runs.ticketId, ids) },
    { table: attachments, where: inArray(attachments.messageId, mails) },
    { table: knownMessageIds, where: inArray(knownMessageIds.ticketId, ids) },
    { table: messages, where: ofTickets },
    { table: ticketReads, where: inArray(ticketReads.ticketId, ids) },
    { table: ticketTags, where: inArray(ticketTags.ticketId, ids) },
    { table: todos, where: inArray(todos.ticketId, ids) },
    { table: ticketStatusChanges, where: inArray(ticketStatusChanges.ticketId, ids) },
    { table: closingSurveys, where: inArray(closingSurveys.ticketId, ids) },
    { table: dueFailures, where: inArray(dueFailures.ticketId, ids) },
    { table: ticketDues, where: inArray(ticketDues.ticketId, ids) },
    { table: unsentTexts, where: inArray(unsentTexts.ticketId, ids) },
    { table: importedTickets, where: inArray(importedTickets.ticketId, ids) },
    { table: tickets, where: inArray(tickets.id, ids) },
  ];
}

/** What points at a ticket, but is not part of it, is told apart from it first. */
export async function detachTickets({ db }: Ctx, ids: string[]): Promise<void> {
  await db.update(tickets).set({ continuesTicketId: null }).where(inArray(tickets.continuesTicketId, ids));
  await db
    .update(tickets)
    .set({
      needsPersonKind: null,
      needsPersonDeliveryId: null,
      needsPersonRunId: null,
      needsPersonDetail: null,
    })
    .where(sql`${inArray(tickets.id, ids)} and ${tickets.needsPersonKind} is not null`);
}
