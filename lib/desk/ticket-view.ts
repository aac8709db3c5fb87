import type { MailAddress } from '#db/schema/index.ts';
import { liveRun } from '#lib/assistant/runs.ts';
import type { Run } from '#lib/assistant/schema.ts';
import type { TicketSummary } from '#lib/assistant/summary/schema.ts';
import { getSummary } from '#lib/assistant/summary/summary.ts';
import { textModelLabel } from '#lib/assistant/texts/text-model.ts';
import type { Translation } from '#lib/assistant/translation/schema.ts';
import { translationsOf } from '#lib/assistant/translation/translations.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import type { Draft } from '#lib/drafts/schema.ts';
import { answerAddresses } from '#lib/outbound/reply/answer-address.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type FollowUp, pendingFollowUp } from '#lib/tickets/follow-ups/follow-ups.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { linkedTickets, type TicketLinks } from '#lib/tickets/linked-tickets.ts';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import type { TicketRating } from '#lib/tickets/surveys/schema.ts';
import { ratingOfTicket } from '#lib/tickets/surveys/surveys.ts';
import { type FormSenderOffer, formSenderOffer } from './form-sender-offer.ts';

export type TicketView = Ticket &
  TicketLinks & {
    messages: Message[];
    earlier_messages: number;
    draft: Draft | null;
    run: Run | null;
    answer_address: MailAddress;
    form_sender: FormSenderOffer | null;
    follow_up: { kind: FollowUp['kind']; due_at: string } | null;
    language_model: string | null;
    summary: TicketSummary | null;
    translations: Translation[];
    rating: TicketRating | null;
  };

/**
 * The data of the ticket screen: entries, open draft, active run, linked tickets.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function ticketView(ctx: Ctx, idOrNumber: string): Promise<TicketView> {
  const ticket = await getTicketWithMessages(ctx, idOrNumber);
  const [drafts, run, links, addresses, formSender, followUp, languageModel, summary, rating] =
    await Promise.all([
      listDrafts(ctx, { ticket: ticket.id, status: 'proposed', limit: 1 }),
      liveRun(ctx, ticket.id),
      linkedTickets(ctx, ticket.id),
      answerAddresses(ctx, [ticket.id]),
      formSenderOffer(ctx, ticket),
      ticket.status === 'closed' ? null : pendingFollowUp(ctx, ticket.id),
      textModelLabel(ctx, ticket.assistant_id),
      getSummary(ctx, ticket.id),
      ratingOfTicket(ctx, ticket.id),
    ]);
  const draft = drafts.data[0] ?? null;
  const { name, address } = addresses.get(ticket.id) ?? ticket.contact;
  return {
    ...ticket,
    ...links,
    draft,
    run,
    answer_address: { name, address },
    form_sender: formSender,
    follow_up: followUp && { kind: followUp.kind, due_at: followUp.dueAt.toISOString() },
    language_model: languageModel,
    summary: summary.offered || summary.text !== null ? summary : null,
    rating,
    translations: await translationsOf(ctx, { messages: ticket.messages, draft }),
  };
}
