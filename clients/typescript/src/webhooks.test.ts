import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { verifyWebhook } from './index.ts';

const secret = `whsec_${btoa('a secret of twenty-four b')}`;
const body = JSON.stringify({
  type: 'message.received',
  timestamp: '2026-11-30T12:00:00.000Z',
  data: { message_id: 'msg_1' },
});

function signed(at = new Date()) {
  const signature = new Webhook(secret).sign('evt_1', at, body);
  const seconds = String(Math.floor(at.getTime() / 1000));
  return { 'Webhook-Id': 'evt_1', 'Webhook-Timestamp': seconds, 'Webhook-Signature': signature };
}

test.each([
  ['the headers of fetch', new Headers(signed())],
  ['the headers of Node', { ...signed(), accept: ['a', 'b'], host: undefined }],
])('a message with a right signature is read, by %s', (_, headers) => {
  const event = verifyWebhook(secret, body, headers);
  expect(event.type === 'message.received' && event.data.message_id).toBe('msg_1');
});

test.each([
  ['another body', body.replace('msg_1', 'msg_2'), signed()],
  ['a message of ten minutes ago', body, signed(new Date(Date.now() - 600_000))],
  ['no signature', body, {}],
])('%s is refused', (_, text, headers) => {
  expect(() => verifyWebhook(secret, text, headers)).toThrow();
});
