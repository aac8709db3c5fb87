import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/context.ts';
import { endpointOfUrl } from '#lib/relays/smtp-endpoint.ts';
import { type Behaviour, type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { closeRelays, sendWithFailover } from './relay-failover.ts';

let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(async () => {
  closeRelays();
  await sink.close();
});

const small = Buffer.from('From: a@shop.example\r\nSubject: Hello\r\n\r\nHello\r\n');
/** More than two sockets hold, so that a reader who stops keeps the sender from its end. */
const large = Buffer.concat([small, Buffer.alloc(24 * 1024 * 1024, 'So much to say.\r\n')]);

async function send(behaviour: Behaviour | null, raw = small, to = 'ada@customer.example') {
  sink.behave(behaviour);
  if (behaviour?.at === 'CONNECT') closeRelays();
  const outcome = await handTo(sink.url, raw, to);
  sink.behave(null);
  return outcome;
}
function handTo(url: string, raw = small, to = 'ada@customer.example') {
  return sendWithFailover({} as Ctx, [{ id: null, version: url, endpoint: () => endpointOfUrl(url) }], {
    logAs: { deliveryId: 'dlv_1' },
    mailboxId: 'mbx_1',
    envelope: { from: 'bounces@shop.example', to },
    raw,
  });
}
const copies = () => sink.mails.splice(0).length;

test('an answer of 250 is sent, with the server’s words', async () => {
  expect(await send(null)).toMatchObject({ outcome: 'sent', response: expect.stringMatching(/^250/) });
  expect(copies()).toBe(1);
});

describe.each(['MAIL', 'RCPT', 'END'] as const)('at %s', (at) => {
  test('4xx waits and 5xx is final, in the server’s words', async () => {
    expect(await send({ at, act: 'refuse', code: 450, text: '4.2.0 Come back later' })).toMatchObject({
      outcome: 'deferred',
      waitsFor: 'server',
      code: '4.2.0',
      smtpCode: 450,
      response: '450 4.2.0 Come back later',
    });
    expect(await send({ at, act: 'refuse', code: 554, text: '5.7.1 Not wanted here' })).toMatchObject({
      outcome: 'failed',
      code: '5.7.1',
      smtpCode: 554,
      response: '554 5.7.1 Not wanted here',
      noSuchAddress: false,
    });
    expect(copies()).toBe(0);
  });
});

test.each([
  ['RCPT', '5.1.1 User unknown', true],
  ['END', '5.1.1 User unknown', true],
  ['RCPT', '5.4.1 Recipient address rejected: Access denied', true],
  ['RCPT', '5.1.1 rejected by our spam filter', false],
  ['RCPT', '5.2.2 Mailbox full', false],
  ['MAIL', '5.1.8 Sender does not exist', false],
] as const)('%s answered with 550 %s: no such address is %s', async (at, text, noSuchAddress) => {
  expect(await send({ at, act: 'refuse', code: 550, text })).toMatchObject({
    outcome: 'failed',
    noSuchAddress,
  });
});

test.each(['CONNECT', 'MAIL', 'RCPT'] as const)(
  'a connection cut at %s leaves the mail in the queue',
  async (at) => {
    expect(await send({ at, act: 'cut' })).toMatchObject({ outcome: 'queued', waitsFor: 'relay' });
    expect(copies()).toBe(0);
  },
);

test('a connection cut in the middle of the bytes leaves the mail in the queue: its end was never given', async () => {
  expect(await send({ at: 'DATA', act: 'cut' }, large)).toMatchObject({ outcome: 'queued' });
  expect(copies()).toBe(0);
});

test.each([true, false])(
  'a connection cut after the last byte is uncertain, taken (%s) or not',
  async (accepts) => {
    expect(await send({ at: 'END', act: 'cut', accepts })).toMatchObject({
      outcome: 'uncertain',
      response: expect.stringContaining('before the server had answered'),
    });
    expect(copies()).toBe(accepts ? 1 : 0);
  },
);

test('a server that takes its time is waited for', async () => {
  expect(await send({ at: 'END', act: 'wait', forMs: 300 })).toMatchObject({ outcome: 'sent' });
  expect(copies()).toBe(1);
});

test('a relay that is not there, or that turns us away, says nothing against the mail', async () => {
  expect(await handTo('smtp://127.0.0.1:1')).toMatchObject({
    outcome: 'queued',
    waitsFor: 'relay',
    response: expect.stringContaining('nothing listens there'),
  });
  const busy = { at: 'CONNECT', act: 'refuse', code: 554, text: 'No service for you' } as const;
  expect(await send(busy)).toMatchObject({
    outcome: 'deferred',
    waitsFor: 'relay',
    response: expect.stringContaining('554'),
  });
});

test('an address that cannot be put on the wire fails here and now', async () => {
  expect(await send(null, small, 'ada>@customer.example')).toMatchObject({ outcome: 'failed' });
});
