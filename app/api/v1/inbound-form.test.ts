import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drafts, messages } from '#db/schema/index.ts';
import { hmacSha256, openMailboxSources, unixSeconds } from '#test/world/mailbox-sources.ts';
import { processMail } from '#test/world/receive-mail.ts';

let sources: Awaited<ReturnType<typeof openMailboxSources>>;

beforeAll(async () => {
  sources = await openMailboxSources();
});
afterAll(() => sources.close());

let sent = 0;
/** Each request has a second of its own: the same bytes signed at one time are a replay. */
const nextSecond = () => String(Number(unixSeconds()) - (sent++ % 200));

const ada = { address: 'ada@customer.example', name: 'Ada Lovelace' };

function postForm(message: object | string, changes: Record<string, string> = {}) {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const timestamp = changes['X-Timestamp'] ?? nextSecond();
  return sources.post('message', body, {
    'Content-Type': 'application/json',
    'X-Mailbox': 'support@shop.example',
    'X-Timestamp': timestamp,
    'X-Signature': hmacSha256(sources.secret, `${timestamp}.${body}`),
    ...changes,
  });
}

async function fileForm(message: object) {
  const { status, body } = await postForm(message);
  expect([status, body.raw_email_ids?.length]).toEqual([200, 1]);
  return processMail(sources.api.ctx, body.raw_email_ids[0]);
}

test('what a person wrote into a form opens a ticket of that person, letter for letter and byte for byte', async () => {
  const text = '> not quoted\n\n  two spaces, ünï–cödé, 日本語\n-- \nAda\nFrom: nobody\n.\nend';
  const content = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256));
  const { message } = await fileForm({
    from: ada,
    subject: 'Größe?',
    text,
    attachments: [
      { name: 'Maß.bin', type: 'application/octet-stream', content: content.toString('base64') },
      { name: 'log.txt', content: Buffer.from('line').toString('base64') },
    ],
  });
  const { body } = await sources.api.json('GET', `/tickets/${message.ticketId}`);
  expect(body).toMatchObject({ subject: 'Größe?', contact: { name: 'Ada Lovelace', address: ada.address } });
  expect(body.messages[0].text.replaceAll('\r\n', '\n').trimEnd()).toBe(text);
  expect(body.messages[0].attachments.map(({ name }: { name: string }) => name)).toEqual([
    'Maß.bin',
    'log.txt',
  ]);
  const file = await sources.api.fetch(
    `http://desk.test/api/v1/attachments/${body.messages[0].attachments[0].id}/content`,
    { headers: { Authorization: `Bearer ${await sources.api.keyFor(['read'])}` } },
  );
  expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
  expect(message.id).toBe(body.messages[0].id);
});

test('a form vouches for nobody: its mail counts as unverified, whoever it names', async () => {
  const { message } = await fileForm({ from: ada, text: 'Please change my address.' });
  const { body } = await sources.api.json('GET', `/messages/${message.id}`);
  expect(body.auth).toEqual({ spf: 'none', dkim: 'none', dmarc: 'none' });
});

test('neither a name nor a subject can add a header or another recipient', async () => {
  const from = {
    address: 'eve@evil.example',
    name: 'Eve" <ada@customer.example>\r\nReply-To: x@evil.example',
  };
  const { message } = await fileForm({ from, subject: 'A\r\nBcc: x@evil.example', text: 'Hello' });
  const { body } = await sources.api.json('GET', `/tickets/${message.ticketId}`);
  expect(body.contact.address).toBe('eve@evil.example');
  expect(body.answer_address.address).toBe('eve@evil.example');
  expect(body.messages[0]).toMatchObject({
    id: message.id,
    cc: [],
    to: [{ address: 'support@shop.example' }],
  });
});

test('the same client_id is filed once, and refused with other content, which nothing is kept of', async () => {
  const form = { from: ada, subject: 'Once', text: 'Only once.', client_id: 'order-form-17' };
  const first = await fileForm(form);
  const again = await postForm(form);
  expect(again.status).toBe(200);
  await processMail(sources.api.ctx, again.body.raw_email_ids[0]).catch(() => {});
  expect((await sources.stored(again.body.raw_email_ids[0])).status).toBe('ignored');
  const { db } = sources.api.ctx;
  expect(await db.$count(messages, eq(messages.ticketId, first.message.ticketId))).toBe(1);
  const before = await sources.count();
  const other = await postForm({ ...form, text: 'Something else.' });
  expect([other.status, other.body.code, other.body.facts.differing]).toEqual([409, 'conflict', ['text']]);
  expect(await sources.count()).toBe(before);
  expect(await db.$count(drafts)).toBe(0);
});

test('two forms without a client_id are two messages, also with the same words', async () => {
  const form = { from: { address: 'twice@customer.example' }, subject: 'Hello', text: 'Hello?' };
  const [one, two] = [await fileForm(form), await fileForm(form)];
  expect(one.message.id).not.toBe(two.message.id);
});

test('what is unsigned, changed after signing, replayed or too old is refused, and nothing is kept of it', async () => {
  const before = await sources.count();
  const form = { from: ada, text: 'Hello' };
  const timestamp = unixSeconds();
  const signature = hmacSha256(sources.secret, `${timestamp}.${JSON.stringify(form)}`);
  const refused: Record<string, string>[] = [
    { 'X-Signature': '' },
    { 'X-Signature': 'f'.repeat(64) },
    { 'X-Timestamp': String(Number(timestamp) - 400) },
    { 'X-Mailbox': 'nobody@shop.example' },
  ];
  for (const changes of refused) {
    expect((await postForm(form, changes)).status).toBe(401);
  }
  const recorded = { 'X-Timestamp': timestamp, 'X-Signature': signature };
  expect((await postForm({ ...form, text: 'Hullo' }, recorded)).status).toBe(401);
  expect(await sources.count()).toBe(before);
  expect((await postForm(form, recorded)).status).toBe(200);
  expect((await postForm(form, recorded)).status).toBe(409);
});

test('a form that cannot be is told field by field, once its signature holds', async () => {
  const wrong = await postForm({ from: { address: 'no address' }, text: ' ', colour: 'red' });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '#/colour',
    '#/from/address',
    '#/text',
  ]);
  expect((await postForm('{"from": ')).status).toBe(400);
  const large = { name: 'a', content: Buffer.alloc(120_000, 'x').toString('base64') };
  expect((await postForm({ from: ada, text: 'Hello', attachments: [large] })).status).toBe(413);
});
