import { expect, it } from 'vitest';
import {
  plainAddress,
  readReplyToken,
  readReturnToken,
  replyAddress,
  returnPath,
  withoutTokens,
} from './reply-token.ts';

const token = '0f8fad5b-d9cb-469f-a165-70867728950e';

it('a reply address gives back mailbox and token, in upper case and with a detail too', () => {
  expect(replyAddress('support@shop.example', token)).toBe(
    'support+0f8fad5bd9cb469fa16570867728950e@shop.example',
  );
  expect(readReplyToken('SUPPORT+0F8FAD5BD9CB469FA16570867728950E@SHOP.example')).toEqual({
    mailbox: 'support@shop.example',
    token,
  });
  expect(readReplyToken(replyAddress('support+eu@shop.example', token))).toEqual({
    mailbox: 'support+eu@shop.example',
    token,
  });
});

it('other addresses have no reply token', () => {
  for (const address of [
    'support@shop.example',
    'support+1001@shop.example',
    '+0f8fad5bd9cb469fa16570867728950e@shop.example',
    'x',
  ]) {
    expect(readReplyToken(address)).toBeNull();
  }
});

it('a return path identifies its delivery and is no reply address', () => {
  const path = returnPath('support@shop.example', token.replaceAll('-', ''));
  expect(path).toBe('support+b-0f8fad5bd9cb469fa16570867728950e@shop.example');
  expect(readReturnToken(path)).toEqual({
    mailbox: 'support@shop.example',
    token: token.replaceAll('-', ''),
  });
  expect(readReplyToken(path)).toBeNull();
});

it('plainAddress removes the detail', () => {
  expect(plainAddress(' Support+X+y@Shop.example ')).toBe('support@shop.example');
  expect(plainAddress('+x@shop.example')).toBe('+x@shop.example');
});

it('withoutTokens removes the token of an address that ends a sentence', () => {
  const words = `Write to ${replyAddress('support@shop.example', token)}.`;
  expect(withoutTokens(words, 'support@shop.example')).toBe('Write to support@shop.example.');
});
