import { newId } from '#db/columns.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { type Actor, type Ctx, system, withActor } from '#lib/platform/context.ts';
import { linkTickets } from '#lib/tickets/link-tickets.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';

const mira: Actor = { type: 'user', id: newId('usr'), name: 'Mira Holm', role: 'member', mailboxIds: null };
const subjects = ['The whistle does not whistle', 'Again: no whistle', 'A second kettle'];

/** Two tickets of one contact that were merged, and a third that is linked. */
export async function seedMerge(ctx: Ctx): Promise<void> {
  const [mailbox] = await listMailboxes(ctx);
  if (!mailbox) return;
  for (const subject of subjects) {
    const [id] = await acceptEmail(withActor(ctx, system), {
      source: 'smtp',
      envelopeFrom: 'tom@customer.example',
      envelopeTo: [{ address: mailbox.address, mailboxId: mailbox.id }],
      clientAddress: '192.0.2.7',
      helo: 'mx.customer.example',
      tls: true,
      content: Buffer.from(
        `From: Tom Reed <tom@customer.example>\r\nTo: ${mailbox.address}\r\nSubject: ${subject}\r\nMessage-ID: <${subjects.indexOf(subject)}@merge.example>\r\n\r\n${subject}. What can I do?\r\n`,
      ),
    });
    if (id) await processEmail(withActor(ctx, system), { rawEmailId: id });
  }
  const { data } = await listTickets(ctx, ticketsQuery.parse({ status: 'all', from: 'tom@', limit: 10 }));
  const [into, from, linked] = subjects.map((subject) => data.find((ticket) => ticket.subject === subject));
  if (!into || !from || !linked) return;
  const acting = withActor(ctx, mira);
  await mergeTickets(acting, from.id, { into: into.id });
  await linkTickets(acting, into.id, linked.id);
}
