import { queueReply } from '#lib/outbound/queue-reply.ts';
import type { TestApi } from '../world/api.ts';
import { receiveMail } from '../world/receive-mail.ts';
import { proposeReply, sendReply } from '../world/replies.ts';
import { answer, shop } from '../world/shop.ts';
import { addMailWithRun, createAssistedMailbox, createWorld, openTicketWithRun } from '../world/world.ts';

/** Makes something of every noun, so that requests have what they can ask for. */
export async function populate({ ctx, call }: Pick<TestApi, 'ctx' | 'call'>): Promise<void> {
  const assisted = await createAssistedMailbox(ctx, { address: shop.support.address });
  const { ticketId } = await openTicketWithRun(ctx, assisted, {
    files: [{ name: 'note.txt', content: 'A file.' }],
  });
  await addMailWithRun(ctx, ticketId, { text: 'And one more.' });
  for (let drafts = 0; drafts < 3; drafts += 1) await proposeReply(ctx, await createWorld(ctx));
  await sendReply(ctx, (await createWorld(ctx)).ticketId);
  await queueReply(ctx, (await createWorld(ctx)).ticketId, { body: answer });
  await receiveMail(ctx, {}, { envelopeTo: [shop.support.address] });
  await receiveMail(ctx, 'Subject: nobody\r\n\r\nI name no sender.\r\n', { envelopeFrom: '' });
  const bodies = {
    '/articles': { title: 'Returns', body: 'Thirty days.', audience: 'public' },
    '/todos': { ticket_id: ticketId, title: 'Call Ada' },
    '/saved-replies': { name: 'Where it is', body: 'Hi {{contact.first_name}}', add_tags: ['shipping'] },
    '/views': { name: 'Urgent', filter: { priority: 'urgent' } },
    '/business-hours': {
      name: 'Office',
      zone: 'Europe/Berlin',
      week: [{ weekday: 1, from: '09:00', to: '17:00' }],
    },
    '/domains': { name: shop.domain },
    '/relays': { host: '127.0.0.1', port: 9 },
    '/suppressions': { address: 'gone@customer.example' },
    '/blocked-senders': { sender: 'spam@elsewhere.example' },
    '/users': { email: 'mia@shop.example', name: 'Mia', role: 'member', password: 'wobbly lantern orchard' },
  };
  for (const [path, body] of Object.entries(bodies)) await call('POST', path, { body });
  const file = { raw: 'A file.', headers: { 'Content-Type': 'text/plain' } };
  await call('POST', '/uploads?name=note.txt', file);
}
