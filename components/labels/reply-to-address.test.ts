import { expect, test } from 'vitest';
import type { Message } from '#lib/tickets/schema.ts';
import { replyToAddress } from './reply-to-address.ts';

const contact = { address: 'form@shop.example' };
function mail(values: Partial<Message>) {
  return {
    kind: 'inbound',
    from: { name: null, ...contact },
    reply_to: [],
    auth: null,
    ...values,
  } as Message;
}
const to = (address: string) => [{ name: null, address }];

test('answers go where the contact’s last mail asks for them, and another domain is shown', () => {
  expect(replyToAddress([mail({})], contact)).toBeNull();
  expect(replyToAddress([mail({ reply_to: to('form@shop.example') })], contact)).toBeNull();
  expect(replyToAddress([mail({ reply_to: to('ada@customer.example') })], contact)).toEqual({
    address: 'ada@customer.example',
    isOtherDomain: true,
  });
  expect(replyToAddress([mail({ reply_to: to('desk@shop.example') })], contact)?.isOtherDomain).toBe(false);
  expect(replyToAddress([mail({ reply_to: to('ada@customer.example') }), mail({})], contact)).toBeNull();
});

test('a forged mail and a mail of somebody else ask in vain', () => {
  const forged = { spf: null, dkim: null, dmarc: 'fail' };
  const reply_to = to('eve@else.example');
  expect(replyToAddress([mail({ reply_to, auth: forged })], contact)).toBeNull();
  const others = mail({ reply_to, from: { name: null, address: 'eve@else.example' } });
  expect(replyToAddress([others], contact)).toBeNull();
});
