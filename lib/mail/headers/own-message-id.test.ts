import { expect, it } from 'vitest';
import { isForgedMessageId, isOwnMessageId, makeMessageId } from './own-message-id.ts';

const secret = 'a secret of thirty-two characters';
const domain = 'Shop.example';
const nonce = '0f8fad5b-d9cb-469f-a165-70867728950e';
const id = makeMessageId({ secret, domain, nonce, ticketNumber: 1001 });

it('an own Message-ID is recognised in any letter case', () => {
  expect(id).toMatch(/^<1001\.0f8fad5b-[0-9a-f-]+\.[0-9a-f]{32}@shop\.example>$/);
  expect(isOwnMessageId(secret, domain, id)).toBe(true);
  expect(isOwnMessageId(secret, domain, ` ${id.toUpperCase()} `)).toBe(true);
});

it('a forged Message-ID is neither ours nor any other', () => {
  const forged = id.replace('1001', '1002');
  expect(isOwnMessageId(secret, domain, forged)).toBe(false);
  expect(isForgedMessageId(secret, domain, forged)).toBe(true);
  expect(isForgedMessageId(secret, domain, id)).toBe(false);
  expect(isForgedMessageId(secret, domain, '<a@shop.example>')).toBe(false);
  expect(isOwnMessageId('another secret of 32 characters..', domain, id)).toBe(false);
  expect(isOwnMessageId(secret, 'else.example', id)).toBe(false);
});
