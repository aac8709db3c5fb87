import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { endpointOfRelay, endpointOfUrl } from './smtp-endpoint.ts';
import { encodedEnvelope } from './smtp-envelope.ts';
import { handOver, openSession } from './smtp-session.ts';

let server: SMTPServer;
const taken: { from: string; to: string[]; greetedAs: string }[] = [];
afterEach(() => new Promise<void>((closed) => server.close(() => closed())));

async function listen({ knowsUtf8 }: { knowsUtf8: boolean }): Promise<number> {
  taken.length = 0;
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideSMTPUTF8: !knowsUtf8,
    onData: (stream, { envelope: { mailFrom, rcptTo }, hostNameAppearsAs }, done) => {
      stream.resume().on('end', () => {
        const from = mailFrom ? mailFrom.address : '';
        taken.push({ from, to: rcptTo.map(({ address }) => address), greetedAs: hostNameAppearsAs });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}

async function hand(port: number, to: string, from = 'support@shop.example') {
  const session = await openSession(endpointOfUrl(`smtp://127.0.0.1:${port}`));
  const handed = await handOver(session, {
    envelope: { from, to },
    raw: Buffer.from('Subject: Hello\r\n\r\nHello\r\n'),
  });
  session.close();
  return handed;
}

test('a domain in letters of its own is written in ASCII, which every server takes', async () => {
  const envelope = { from: 'support+b-1@käse.example', to: 'anna@bücher.example' };
  expect(encodedEnvelope(envelope)).toEqual({
    from: 'support+b-1@xn--kse-qla.example',
    to: 'anna@xn--bcher-kva.example',
  });
  expect(await hand(await listen({ knowsUtf8: false }), envelope.to, envelope.from)).toHaveProperty('answer');
  expect(taken).toHaveLength(1);
});

test('a person whose name before the @ is in letters of its own is written to as they are called', async () => {
  const port = await listen({ knowsUtf8: true });
  expect(await hand(port, 'jörg@bücher.example')).toHaveProperty('answer');
  expect(taken).toMatchObject([{ to: ['jörg@bücher.example'] }]);
});

test('a server without SMTPUTF8 is not given such an address, and the words say why', async () => {
  const port = await listen({ knowsUtf8: false });
  expect(await hand(port, 'jörg@bücher.example')).toMatchObject({
    stage: 'envelope',
    error: { code: 'EENVELOPE', message: expect.stringMatching(/no SMTPUTF8.*jörg@bücher\.example/) },
  });
  expect(taken).toEqual([]);
});

test('servers are greeted with the public name of this machine, where it has one', async () => {
  const env = { APP_SECRET: 'x'.repeat(32), APP_URL: 'https://desk.shop.example/' };
  const relay = {
    host: '127.0.0.1',
    port: await listen({ knowsUtf8: true }),
    security: 'plain',
    username: null,
    password: null,
    maxConnections: 1,
  } as const;
  const session = await openSession(endpointOfRelay(env, relay));
  await handOver(session, {
    envelope: { from: 'support@shop.example', to: 'ada@customer.example' },
    raw: Buffer.from('\r\n'),
  });
  session.close();
  expect(taken).toMatchObject([{ greetedAs: 'desk.shop.example' }]);
  expect(endpointOfUrl('smtp://relay.example?name=mx.shop.example', env).options.name).toBe(
    'mx.shop.example',
  );
  expect(
    endpointOfUrl('smtp://relay.example', { APP_URL: 'http://localhost:3000' }).options.name,
  ).toBeUndefined();
});
