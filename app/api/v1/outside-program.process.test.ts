import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Child } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { createClient, unwrap } from '#components/data/api.ts';
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
beforeAll(async () => {
  sink = await startSmtpSink();
  const ports = { PORT: await freePort(), SMTP_PORT: await freePort(), HOST: '127.0.0.1' };
  api = await openTestApi(undefined, { env: { ...ports, SMTP_URL: sink.url } });
  env = api.ctx.env;
  worker = startPart('worker', env, () => {});
  const listens = async () => (await isListening(env.SMTP_PORT)) || null;
  present(await waitFor(listens, { limitMs: 60_000 }));
});
afterAll(async () => {
  await worker.stop();
  await api.close();
  await sink.close();
});

function clientOf(key: string) {
  return createClient({
    origin: 'http://desk.test',
    headers: { Authorization: `Bearer ${key}` },
    fetch: (input, init) => api.fetch(String(input), init),
  });
}
type Client = ReturnType<typeof clientOf>;

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

/** Follows the log from where it stood, and gives each mail that comes in to the program. */
async function nextMail(client: Client, after: string) {
  const query = { type: ['message.received'], after };
  const events = () => unwrap(client.events.$get({ query }));
  const found = await waitFor(async () => (await events()).data[0] ?? null, { limitMs: 30_000 });
  const { id, data } = present(found);
  return { eventId: id, messageId: String(data.message_id) };
}

/** What a language model outside would answer. */
function generate(mail: string) {
  const isEasy = mail.includes('hours');
  return isEasy
    ? { text: 'We are open from nine to five.', confidence: 0.95, reasoning: 'Asked for hours.' }
    : { text: 'Please tell us the number of your order.', confidence: 0.4, reasoning: 'It names no order.' };
}

/** One turn of the program: sends when it is sure, else proposes. */
async function handle(client: Client, messageId: string) {
  const message = await unwrap(client.messages[':id'].$get({ param: { id: messageId } }));
  const thread = await unwrap(client.tickets[':id'].$get({ param: { id: message.ticket_id } }));
  const history = await unwrap(
    client.contacts[':id'].tickets.$get({ param: { id: thread.contact.id }, query: {} }),
  );
  expect(history.data.map(({ id }) => id)).toEqual([thread.id]);
  const draft = generate(message.text ?? '');
  if (draft.confidence > 0.85)
    return unwrap(client.messages.$post({ json: { ticket_id: message.ticket_id, body: draft.text } }));
  return unwrap(
    client.drafts.$post({
      json: {
        ticket_id: message.ticket_id,
        body: draft.text,
        confidence: draft.confidence,
        reasons: [draft.reasoning],
        based_on_message_id: message.id,
        client_id: message.id,
      },
    }),
  );
}

test('a program outside takes a mailbox, hears of its mail, and sends or proposes by its confidence', async () => {
  const desk = clientOf(api.token);
  const mailbox = await unwrap(
    desk.mailboxes.$post({ json: { address: 'support@shop.example', client_id: 'support' } }),
  );
  const client = clientOf(await api.keyFor(['read', 'propose', 'send'], [mailbox.id]));

  await mailFrom('grace', 'What are your opening hours?');
  const easy = await nextMail(client, '0');
  await handle(client, easy.messageId);
  const sent = await sink.waitForMail(
    'the direct answer',
    ({ envelope }) => envelope.to[0] === 'grace@customer.example',
  );
  expect(sent.mail.text).toContain('We are open from nine to five.');
  expect(sent.mail.inReplyTo).toBe('<grace-1@customer.example>');

  await mailFrom('linus', 'Where is my parcel?');
  const hard = await nextMail(client, easy.eventId);
  const proposed = await handle(client, hard.messageId);
  const again = await handle(client, hard.messageId);
  expect(again.id).toBe(proposed.id);
  expect(sink.mails).toHaveLength(1);

  const waiting = await unwrap(desk.drafts.$get({ query: { status: 'proposed' } }));
  expect(waiting.data).toMatchObject([
    { id: proposed.id, reasons: ['It names no order.'], status: 'proposed' },
  ]);
  const person = await api.sessionFor('member');
  const edited = { body: 'Which order is it, please?' };
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  await api.call('POST', `/drafts/${proposed.id}/approve`, { session: person, headers, body: edited });
  const signed = await sink.waitForMail(
    'the signed answer',
    ({ envelope }) => envelope.to[0] === 'linus@customer.example',
  );
  expect(signed.mail.text).toContain('Which order is it, please?');
  expect(signed.mail.inReplyTo).toBe('<linus-1@customer.example>');
  const kept = await unwrap(desk.drafts[':id'].$get({ param: { id: proposed.id } }));
  expect(kept).toMatchObject({
    status: 'approved',
    proposed_body: 'Please tell us the number of your order.',
    body: 'Which order is it, please?',
    reviewed_by: 'member',
  });
});
