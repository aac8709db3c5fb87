import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Child } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { answer, type Generated, handleHook, setUp } from '#clients/typescript/examples/support.ts';
import { type Countersign, createCountersign } from '#clients/typescript/src/index.ts';
import type { Env } from '#lib/platform/env.ts';
import { present } from '#test/present.ts';
import { startPart } from '#test/product.ts';
import { isListening } from '#test/servers/is-listening.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { openSession } from '#test/smtp-client.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

let api: TestApi;
let sink: SmtpSink;
let worker: Child;
let env: Env;
let hooks: Server;
const hooked: { body: string; headers: Headers }[] = [];
beforeAll(async () => {
  sink = await startSmtpSink();
  const ports = { PORT: await freePort(), SMTP_PORT: await freePort(), HOST: '127.0.0.1' };
  api = await openTestApi(undefined, {
    env: { ...ports, SMTP_URL: sink.url, WEBHOOK_ALLOW_LOOPBACK: true },
  });
  env = api.ctx.env;
  hooks = createServer(async (request, response) => {
    hooked.push({
      body: await text(request),
      headers: new Headers(request.headers as Record<string, string>),
    });
    response.end();
  });
  await new Promise<void>((listening) => hooks.listen(0, '127.0.0.1', listening));
  worker = startPart('worker', env, () => {});
  const listens = async () => (await isListening(env.SMTP_PORT)) || null;
  present(await waitFor(listens, { limitMs: 60_000 }));
});
afterAll(async () => {
  await worker.stop();
  await api.close();
  await sink.close();
  hooks.close();
});

async function mailFrom(name: string, text: string) {
  const session = await openSession(env.SMTP_PORT);
  const from = `${name}@customer.example`;
  const head = `From: ${name} <${from}>\r\nTo: support@shop.example\r\nMessage-ID: <${name}-1@customer.example>\r\n`;
  await session.send(
    from,
    'support@shop.example',
    Buffer.from(`${head}Subject: Order of ${name}\r\n\r\n${text}`),
  );
  session.quit();
}

/** The client that programs use, given the API of the test to call. */
function clientOf(key: string): Countersign {
  const fetch = (request: Request) => api.fetch(request);
  return createCountersign({ url: 'http://desk.test', key, fetch });
}

/** What a language model outside would answer. */
async function generate({ text }: { text: string }): Promise<Generated> {
  const isEasy = text.includes('hours');
  return isEasy
    ? { text: 'We are open from nine to five.', confidence: 0.95, reasoning: 'Asked for hours.' }
    : { text: 'Please tell us the number of your order.', confidence: 0.4, reasoning: 'It names no order.' };
}

function mailTo(address: string) {
  return sink.waitForMail(`the answer to ${address}`, ({ envelope }) => envelope.to[0] === address);
}

test('a program outside takes a mailbox, hears of its mail, and sends or proposes by its confidence', async () => {
  const desk = clientOf(api.token);
  const { port } = hooks.address() as AddressInfo;
  const { mailbox, secret } = await setUp(desk, 'support@shop.example', `http://127.0.0.1:${port}/hooks`);
  const client = clientOf(await api.keyFor(['read', 'propose', 'send'], [mailbox.id]));

  await mailFrom('grace', 'What are your opening hours?');
  const hook = present(await waitFor(async () => hooked[0] ?? null, { limitMs: 30_000 }));
  const told = { desk: client, secret, generate };
  await handleHook(hook, told);
  const sent = await mailTo('grace@customer.example');
  expect(sent.mail.text).toContain('We are open from nine to five.');
  expect(sent.mail.inReplyTo).toBe('<grace-1@customer.example>');
  await expect(handleHook({ ...hook, body: `${hook.body} ` }, told)).rejects.toThrow();

  await mailFrom('linus', 'Where is my parcel?');
  const messageIds: string[] = [];
  for await (const { data } of client.events({ after: '0', types: ['message.received'] }))
    if (messageIds.push(data.message_id) === 2) break;
  const hard = present(messageIds[1]);
  const proposed = await answer(client, hard, generate);
  const again = await answer(client, hard, generate);
  expect(again.id).toBe(proposed.id);
  expect(sink.mails).toHaveLength(1);

  const waiting = await desk.get('/drafts', { query: { status: 'proposed' } });
  expect(waiting.data).toMatchObject([
    { id: proposed.id, reasons: ['It names no order.'], status: 'proposed' },
  ]);
  const person = await api.sessionFor('member');
  const edited = { body: 'Which order is it, please?' };
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  await api.call('POST', `/drafts/${proposed.id}/approve`, { session: person, headers, body: edited });
  const signed = await mailTo('linus@customer.example');
  expect(signed.mail.text).toContain('Which order is it, please?');
  expect(signed.mail.inReplyTo).toBe('<linus-1@customer.example>');
  const kept = await desk.get('/drafts/{id}', { path: { id: proposed.id } });
  expect(kept).toMatchObject({
    status: 'approved',
    proposed_body: 'Please tell us the number of your order.',
    body: 'Which order is it, please?',
    reviewed_by: 'member',
  });
});
