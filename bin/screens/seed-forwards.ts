import { eq } from 'drizzle-orm';
import { waitFor } from '#bin/start/wait-for.ts';
import { forwards } from '#db/schema/index.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { replyAddress } from '#lib/mail/headers/reply-token.ts';
import { getMailbox, updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { forwardTicket } from '#lib/outbound/forward/forward-ticket.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import type { TicketRow } from '#lib/tickets/schema.ts';

const legal = { name: 'Lena Brandt', address: 'compliance@brandt-legal.example' };

/** A proposal to forward, and a ticket that was forwarded and answered. */
export async function seedForwards(ctx: Ctx): Promise<void> {
  const query = ticketsQuery.parse({ status: 'active', limit: 100 });
  const { data } = await listTickets(ctx, query);
  const undecided = data.find(({ subject }) => /erasure/i.test(subject ?? ''));
  const answered = data.find(({ first_reply_at, id }) => first_reply_at && id !== undecided?.id);
  if (undecided) await proposeForward(ctx, undecided);
  if (answered) await forwardAndAnswer(ctx, answered);
}

async function proposeForward(ctx: Ctx, { id: ticketId, mailbox_id }: TicketRow): Promise<void> {
  await updateMailbox(ctx, mailbox_id, { forward_to: [legal.address] });
  const newest = await newestCorrespondence(ctx, ticketId);
  if (!newest) return;
  const assistant: Actor = { type: 'assistant', id: 'ast', name: 'Iris', mailboxIds: [mailbox_id] };
  await proposeDraft(withActor(ctx, assistant), {
    ticketId,
    runId: null,
    basedOnMessageId: newest.id,
    body: '',
    confidence: 0,
    factors: [],
    reasons: [],
    citations: [],
    warnings: [],
    acts: [
      { kind: 'tool', name: 'update_inbox_item', arguments: { priority: 'urgent' } },
      {
        kind: 'forward',
        to: legal.address,
        note: 'The customer asks us to delete what we hold about them.\nPlease confirm within the month.',
      },
    ],
  });
}

async function forwardAndAnswer(ctx: Ctx, { id, mailbox_id: mailboxId }: TicketRow): Promise<void> {
  const body = 'Lena, may we send the papers that are asked for here?';
  const messageId = await forwardTicket(ctx, id, { to: [legal], body });
  const [forward] = await ctx.db.select().from(forwards).where(eq(forwards.messageId, messageId));
  if (!forward) return;
  const mailbox = await getMailbox(ctx, mailboxId);
  const address = replyAddress(mailbox.address, forward.replyToken);
  const lines = [
    `From: ${legal.name} <${legal.address}>`,
    `To: ${address}`,
    'Subject: Re: Fwd: your question',
    `Message-ID: <answer-${messageId}@brandt-legal.example>`,
    '',
    'Yes, send them. Leave the internal reference out.',
    '',
    'Lena Brandt',
  ];
  await acceptEmail(ctx, {
    source: 'smtp',
    envelopeFrom: legal.address,
    envelopeTo: [{ address, mailboxId }],
    clientAddress: '192.0.2.7',
    helo: 'mx.brandt-legal.example',
    tls: true,
    content: Buffer.from(lines.join('\r\n')),
  });
  await waitFor(async () => (await getTicket(ctx, id)).needs_person_cause?.kind === 'forward_answered', {
    limitMs: 20_000,
    everyMs: 200,
  });
}
