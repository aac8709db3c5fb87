import { expect, test } from 'vitest';
import { webhookBody } from './webhook-body.ts';

test('a body stays under 20 kB, whatever an event names', () => {
  const ids = Array.from({ length: 5000 }, () => `msg_${'a'.repeat(32)}`);
  const body = webhookBody({
    id: 7,
    type: 'message.moved',
    actorType: 'system',
    actorId: null,
    mailboxId: null,
    ticketId: null,
    data: { message_ids: ids, forwarded_message_ids: ids, subject: 'Words', text_ids: ['Words'] },
    createdAt: new Date(),
  });
  expect(body.length).toBeLessThan(20_000);
  expect(body).not.toContain('Words');
});
