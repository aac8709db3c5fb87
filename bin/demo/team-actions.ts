import { randomBytes } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import { waitFor } from '#bin/start/wait-for.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { listCaughtMail, readCaughtMail } from '#lib/outbound/delivery/caught-mail.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { addNote } from '#lib/tickets/note.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { createTodo } from '#lib/tickets/todos.ts';
import { assignTicket, updateTicket } from '#lib/tickets/update-ticket.ts';
import { actorOfUser } from '#lib/users/sign-in.ts';
import { createUser, listUsers } from '#lib/users/users.ts';
import { adasFollowUp } from './mails/follow-up.ts';
import { sendDemoMail } from './mails.ts';

/** What the team has done by the time you look: closed, noted, put off, handed around. `reviewedTicketQuery` takes a mail's name. */
export async function actAsTeam(ctx: Ctx, ticketOf: (name: string) => Promise<string | null>) {
  const mira = await findOrCreateColleague(ctx, 'Mira Holm', 'mira@morrow.example');
  const tom = await findOrCreateColleague(ctx, 'Tom Brandreth', 'tom@morrow.example');
  const onTicket = async (name: string, act: (ticketId: string) => Promise<unknown>) => {
    const ticketId = await ticketOf(name);
    if (ticketId) await act(ticketId);
  };
  await onTicket('thanks', (id) =>
    closeTicket(mira.ctx, id, {
      resolution: 'Nothing to do. Card with her words hangs in the packing room.',
    }),
  );
  await onTicket('gift', (id) => snoozeTicket(tom.ctx, id, { until: nextMorning(3) }));
  await onTicket('refund-demand', (id) => assignTicket(tom.ctx, id, { userId: mira.id }));
  await onTicket('wholesale', async (id) => {
    await updateTicket(tom.ctx, id, { tags: ['wholesale'] });
    await assignTicket(tom.ctx, id, { userId: tom.id });
    await createTodo(tom.ctx, id, { title: 'Check the VAT ID and open the account', dueAt: nextMorning(2) });
  });
  await onTicket('angry', (id) =>
    addNote(mira.ctx, id, {
      body: 'Burned fingers: this one goes to Ida today. I have rung him; he is at home after six.',
    }),
  );
}

/** Two answers, signed by `signer`; one customer writes back, with all that went before beneath it. */
export async function sendTwoReplies(
  ctx: Ctx,
  ticketOf: (name: string) => Promise<string | null>,
  smtp: Transporter,
) {
  const { data } = await listUsers(ctx);
  const admin = data.find(({ role, disabled_at }) => role === 'admin' && !disabled_at);
  const actor = admin && (await actorOfUser(ctx, admin.id));
  if (!actor) return;
  const signer = withActor(ctx, actor);
  const invoice = await ticketOf('invoice');
  if (invoice)
    await approveOrReply(signer, invoice, 'We make the invoice out anew and send it within 1 working day.');
  const parcel = await ticketOf('parcel');
  if (!parcel) return;
  const messageId = await approveOrReply(
    signer,
    parcel,
    'I have asked the carrier to search for the parcel. That takes up to 5 working days; then we send it again.',
  );
  const limitMs = ctx.env.UNDO_SEND_MS + 20_000;
  const sent = await waitFor(async () => sentMail(ctx, messageId), { limitMs });
  const [replyTo] = sent?.reply_to ?? [];
  if (sent && replyTo) {
    const quoted = (sent.text ?? '').trim().replace(/^/gm, '> ');
    await sendDemoMail(
      smtp,
      { to: replyTo.address, mail: adasFollowUp(quoted) },
      {
        inReplyTo: sent.message_id ?? undefined,
        references: [...sent.references, sent.message_id ?? ''].filter(Boolean),
      },
    );
  }
}

async function approveOrReply(signer: Ctx, ticketId: string, body: string): Promise<string> {
  const { data } = await listDrafts(signer, { status: 'proposed', ticket: ticketId, limit: 1 });
  const messageId = data[0] && (await approveDraft(signer, data[0].id));
  return messageId ?? replyToTicket(signer, ticketId, { body });
}

async function sentMail(ctx: Ctx, messageId: string) {
  const { delivery, internet_message_id } = await getMessage(ctx, messageId);
  if (delivery?.status !== 'sent') return null;
  const { data } = await listCaughtMail(ctx, { limit: 20 });
  const mails = await Promise.all(data.map(({ id }) => readCaughtMail(ctx, id)));
  return mails.find(({ read }) => read.message_id === internet_message_id)?.read ?? null;
}

/** Somebody of the shop's team. The password is thrown away: nobody signs in as them. */
async function findOrCreateColleague(ctx: Ctx, name: string, email: string) {
  const { data } = await listUsers(ctx);
  const password = randomBytes(24).toString('base64url');
  const user =
    data.find((known) => known.email === email) ??
    (await createUser(ctx, { name, email, role: 'member', password }));
  const actor = await actorOfUser(ctx, user.id);
  return { id: user.id, ctx: actor ? withActor(ctx, actor) : ctx };
}

function nextMorning(days: number): Date {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setHours(9, 0, 0, 0);
  return at;
}
