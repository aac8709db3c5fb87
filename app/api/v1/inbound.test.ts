import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#bin/testing/api.ts';
import { sesNotification, snsPost, topicArn, topicCertificate } from '#bin/testing/sns-topic.ts';
import { connect } from '#db/connection.ts';
import { messages, rawEmails } from '#db/schema/index.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';

let api: TestApi;
let mailboxId: string;
let secret: string;
let confirmed: string[] = [];
const log: { door?: string; client?: string; reason?: string }[] = [];

beforeAll(async () => {
  api = await openTestApi(undefined, {
    env: { MAX_MESSAGE_BYTES: 100_000, SES_TOPICS: [topicArn] },
    amazon: {
      certificate: async () => topicCertificate,
      confirm: async (url) => {
        confirmed.push(url.href);
        return '';
      },
    },
  });
  api.ctx.log = pino({ level: 'warn' }, { write: (line: string) => log.push(JSON.parse(line)) });
  mailboxId = (await createMailbox(api.ctx, { address: 'support@shop.example' })).mailbox.id;
  secret = (await api.json('POST', `/mailboxes/${mailboxId}/inbound-secret`)).body.secret;
});
afterAll(() => api.close());
beforeEach(() => {
  log.length = 0;
  confirmed = [];
});

const mail = (id: string, text = 'Where is my parcel?') =>
  `Message-ID: <${id}@customer.example>\r\nFrom: Ada <ada@customer.example>\r\nTo: support@shop.example\r\nSubject: Parcel\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\n${text}\r\n`;

async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await api.fetch(`http://desk.test/api/v1/inbound/${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers: { 'X-Forwarded-For': '203.0.113.9', ...headers },
  });
  const type = answer.headers.get('Content-Type');
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
  return { status: answer.status, type, body: (await answer.json()) as any };
}

const now = () => String(Math.floor(Date.now() / 1000));
const hmac = (key: string, text: string | Buffer) => createHmac('sha256', key).update(text).digest('hex');

function postRaw(content: string | Buffer, changes: Record<string, string> = {}) {
  const timestamp = changes['X-Timestamp'] ?? now();
  return post('raw', content, {
    'Content-Type': 'message/rfc822',
    'X-Mailbox': 'support@shop.example',
    'X-Timestamp': timestamp,
    'X-Signature': hmac(secret, Buffer.concat([Buffer.from(`${timestamp}.`), Buffer.from(content)])),
    ...changes,
  });
}

const stored = async (id: string) =>
  (await api.ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id)))[0]!;
const count = async () => api.ctx.db.$count(rawEmails);

/** What was stored, walked to its end, as the message that it became. */
async function filed(id: string) {
  await processEmail(api.ctx, { rawEmailId: id });
  const [message] = await api.ctx.db.select().from(messages).where(eq(messages.rawEmailId, id));
  return message;
}

test('raw: the exact bytes are taken, whatever their charset, with the recipient that was named', async () => {
  const content = Buffer.from(mail('raw-1', 'Gr\u00fc\u00dfe'), 'latin1');
  const { status, body } = await postRaw(content, { 'X-Recipient': 'support+x@shop.example' });
  expect(status).toBe(200);
  const raw = await stored(body.raw_email_ids[0]);
  expect(raw.content.equals(content)).toBe(true);
  expect(raw).toMatchObject({
    source: 'http',
    status: 'received',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: ['support+x@shop.example'],
  });
  expect((await filed(raw.id))?.text).toContain('Gr\u00fc\u00dfe');
});

test('raw: what is not signed, signed wrongly, too old or for nobody is refused without a word, and logged with address and reason', async () => {
  const before = await count();
  for (const [changes, reason] of [
    [{ 'X-Signature': '' }, /no signature/],
    [{ 'X-Signature': 'f'.repeat(64) }, /signature is wrong/],
    [{ 'X-Signature': 'xyz' }, /no signature/],
    [{ 'X-Timestamp': String(Number(now()) - 301) }, /5 minutes/],
    [{ 'X-Timestamp': String(Number(now()) + 301) }, /5 minutes/],
    [{ 'X-Timestamp': 'soon' }, /5 minutes/],
    [{ 'X-Mailbox': 'nobody@shop.example' }, /no secret, or is none/],
    [{ 'X-Mailbox': '' }, /no mailbox/],
  ] as const) {
    log.length = 0;
    const { status, type, body } = await postRaw(mail('raw-2'), changes);
    expect([status, type, body.code]).toEqual([401, 'application/problem+json', 'unauthenticated']);
    expect(body.detail).toBe('This mail does not prove where it comes from.');
    expect(log).toEqual([
      expect.objectContaining({ door: 'raw', client: '203.0.113.9', reason: expect.stringMatching(reason) }),
    ]);
  }
  const timestamp = now();
  const other = hmac(secret, `${timestamp}.${mail('raw-other')}`);
  expect((await postRaw(mail('raw-2'), { 'X-Timestamp': timestamp, 'X-Signature': other })).status).toBe(401);
  expect(await count()).toBe(before);
});

test('raw: a recorded request cannot be played again, not even side by side', async () => {
  const content = mail('raw-3');
  const timestamp = now();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => postRaw(content, { 'X-Timestamp': timestamp })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  const upper = hmac(secret, `${timestamp}.${content}`).toUpperCase();
  expect((await postRaw(content, { 'X-Timestamp': timestamp, 'X-Signature': upper })).status).toBe(409);
});

test('one mail over SMTP, signed anew over HTTP and from Postmark is one message', async () => {
  const content = Buffer.from(mail('twice'));
  const [bySmtp] = await acceptEmail(api.ctx, {
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [{ address: 'support@shop.example', mailboxId }],
    clientAddress: '192.0.2.1',
    helo: 'customer.example',
    tls: true,
    content,
  });
  const byHttp = (await postRaw(content)).body.raw_email_ids[0];
  const postmark = { RawEmail: content.toString(), OriginalRecipient: 'support@shop.example' };
  const fromPostmark = (await post(`postmark/${secret}`, JSON.stringify(postmark))).body.raw_email_ids[0];
  await Promise.all(
    [bySmtp!, byHttp, fromPostmark].map((rawEmailId) => processEmail(api.ctx, { rawEmailId })),
  );
  const rows = await Promise.all([bySmtp!, byHttp, fromPostmark].map(stored));
  expect(rows.map(({ status }) => status).sort()).toEqual(['filed', 'ignored', 'ignored']);
  expect(await api.ctx.db.$count(messages, eq(messages.internetMessageId, '<twice@customer.example>'))).toBe(
    1,
  );
});

const parts = {
  FromFull: { Email: 'ada@customer.example', Name: 'Ada "L" Lovelace' },
  ToFull: [{ Email: 'support@shop.example', Name: '', MailboxHash: '' }],
  Subject: 'Grüße aus Köln',
  Date: 'Fri, 20 Nov 2026 10:00:00 +0000',
  TextBody: 'Wo bleibt mein Paket?',
  HtmlBody: '<p>Wo bleibt mein <b>Paket</b>?<img src="cid:logo@x"></p>',
  OriginalRecipient: '8c1f@inbound.postmarkapp.com',
  MailboxHash: '',
  Headers: [
    { Name: 'Message-ID', Value: '<pm-1@customer.example>' },
    { Name: 'In-Reply-To', Value: '<earlier@customer.example>' },
    { Name: 'Auto-Submitted', Value: 'no\r\nBcc: evil@evil.example' },
    { Name: 'DKIM-Signature', Value: 'v=1; a=rsa-sha256' },
  ],
  Attachments: [
    {
      Name: 'Quittung ü.pdf',
      Content: Buffer.from('%PDF-1').toString('base64'),
      ContentType: 'application/pdf',
    },
    {
      Name: 'logo.png',
      Content: Buffer.from('PNG').toString('base64'),
      ContentType: 'image/png',
      ContentID: 'logo@x',
    },
  ],
};

test('postmark: without the raw mail it is built from its parts, and nothing is made up', async () => {
  const { status, body } = await post(`postmark/${secret}`, JSON.stringify(parts));
  expect(status).toBe(200);
  const { content, envelopeTo, auth } = await stored(body.raw_email_ids[0]);
  expect(auth).toEqual({ spf: 'none', dkim: 'none', dmarc: 'none' });
  expect(envelopeTo).toEqual(['8c1f@inbound.postmarkapp.com']);
  const parsed = await parseEmail(content);
  expect(parsed).toMatchObject({
    messageId: '<pm-1@customer.example>',
    inReplyTo: ['<earlier@customer.example>'],
    from: { name: 'Ada "L" Lovelace', address: 'ada@customer.example' },
    subject: 'Grüße aus Köln',
    attachments: [
      { name: 'logo.png', contentId: 'logo@x', inline: true },
      { name: 'Quittung ü.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1') },
    ],
  });
  expect(parsed.text).toContain('Wo bleibt mein Paket?');
  expect(parsed.date?.toISOString()).toBe('2026-11-20T10:00:00.000Z');
  expect(content.toString()).not.toMatch(/^(bcc|dkim-signature):/im);
});

test('postmark: a delivery that is retried lands once, even of a mail without Message-ID and Date', async () => {
  const bare = JSON.stringify({ ...parts, Headers: [], Date: '' });
  const first = (await post(`postmark/${secret}`, bare)).body.raw_email_ids[0];
  const second = (await post(`postmark/${secret}`, bare)).body.raw_email_ids[0];
  expect((await stored(first)).content.toString()).not.toMatch(/^(message-id|date):/im);
  expect(await filed(first)).toBeDefined();
  expect(await filed(second)).toBeUndefined();
  expect((await stored(second)).status).toBe('ignored');
});

test('postmark: what stood behind the plus of its own address comes to the mailbox', async () => {
  const body = JSON.stringify({ ...parts, MailboxHash: 'a1b2' });
  const { raw_email_ids: ids } = (await post(`postmark/${secret}`, body)).body;
  expect((await stored(ids[0])).envelopeTo).toEqual(['support+a1b2@shop.example']);
});

test('postmark: a wrong secret is 401, so that Postmark keeps the mail; a body without mail is 422', async () => {
  expect((await post(`postmark/cs_in_${'x'.repeat(43)}`, JSON.stringify(parts))).status).toBe(401);
  expect(log[0]).toMatchObject({ door: 'postmark', client: '203.0.113.9' });
  for (const body of ['', 'no json', '[]', '{}', '{"TextBody": 1}'])
    expect([body, (await post(`postmark/${secret}`, body)).status]).toEqual([body, 422]);
});

function mailgunForm(
  fields: Record<string, string | File>,
  key = secret,
  token = randomBytes(25).toString('hex'),
) {
  const timestamp = fields.timestamp ?? now();
  const form = new FormData();
  const all = {
    recipient: 'support@shop.example',
    sender: 'bounce@esp.example',
    timestamp,
    token,
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  form.append('signature', hmac(key, `${timestamp}${token}`));
  return form;
}

async function postMailgun(form: FormData, path = 'mailgun') {
  const request = new Request('http://x', { method: 'POST', body: form });
  const body = Buffer.from(await request.arrayBuffer());
  return post(path, body, { 'Content-Type': request.headers.get('Content-Type')! });
}

test('mailgun: the stored mail is taken byte by byte, its token once', async () => {
  const content = mail('mailgun-1');
  const form = mailgunForm({ 'body-mime': new File([content], 'message.mime') });
  const { status, body } = await postMailgun(form, 'mailgun/mime');
  expect(status).toBe(200);
  const raw = await stored(body.raw_email_ids[0]);
  expect(raw.content.toString()).toBe(content);
  expect(raw.envelopeFrom).toBe('bounce@esp.example');
  form.set('body-mime', mail('mailgun-other'));
  expect((await postMailgun(form, 'mailgun/mime')).status).toBe(406);
});

test('mailgun: from its fields, files and headers the mail is built', async () => {
  const form = mailgunForm({
    'message-headers': JSON.stringify([
      ['From', 'Zoë <zoe@customer.example>'],
      ['Subject', 'Größe'],
      ['Message-Id', '<mailgun-2@customer.example>'],
      ['Date', 'Fri, 20 Nov 2026 10:00:00 +0000'],
      ['Content-Type', 'multipart/mixed; boundary="theirs"'],
    ]),
    'body-plain': 'Passt nicht.',
    'attachment-1': new File(['one'], 'eins.txt', { type: 'text/plain' }),
    'content-id-map': '{"<pic@x>": "attachment-1"}',
  });
  const { body } = await postMailgun(form);
  const parsed = await parseEmail((await stored(body.raw_email_ids[0])).content);
  expect(parsed).toMatchObject({
    messageId: '<mailgun-2@customer.example>',
    from: { name: 'Zoë', address: 'zoe@customer.example' },
    subject: 'Größe',
    attachments: [{ name: 'eins.txt', contentId: 'pic@x', content: Buffer.from('one') }],
  });
  expect(parsed.text.trim()).toBe('Passt nicht.');
});

test('mailgun: an urlencoded form does as well, signed with a key of Mailgun’s own that two mailboxes share', async () => {
  const key = 'mailgun-signing-key-1234';
  for (const address of ['a@shop.example', 'b@shop.example']) {
    const { mailbox } = await createMailbox(api.ctx, { address });
    const made = await api.json('POST', `/mailboxes/${mailbox.id}/inbound-secret`, { body: { secret: key } });
    expect(made.status).toBe(201);
  }
  const form = mailgunForm(
    { recipient: 'a@shop.example,b@shop.example', 'body-mime': mail('mg-3', 'ü+%') },
    key,
  );
  const encoded = new URLSearchParams([...form] as [string, string][]).toString();
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { status, body } = await post('mailgun', encoded, type);
  expect([status, body.raw_email_ids.length]).toEqual([200, 2]);
  expect((await stored(body.raw_email_ids[0])).content.toString()).toBe(mail('mg-3', 'ü+%'));
  expect((await post(`postmark/${key}`, JSON.stringify(parts))).status).toBe(401);
});

test('mailgun: a wrong key, an old timestamp or a body that is no form is refused', async () => {
  const before = await count();
  const fields = { 'body-mime': mail('mailgun-4') };
  expect((await postMailgun(mailgunForm(fields, 'not the key at all'))).status).toBe(401);
  const old = String(Number(now()) - 2 * 86_400);
  expect((await postMailgun(mailgunForm({ ...fields, timestamp: old }))).status).toBe(401);
  expect((await postMailgun(mailgunForm({ ...fields, recipient: 'nobody@shop.example' }))).status).toBe(401);
  expect(
    (await post('mailgun', 'nothing', { 'Content-Type': 'multipart/form-data; boundary=x' })).status,
  ).toBe(401);
  expect(await count()).toBe(before);
});

test('ses: mail is taken from a named topic, in either signature version and encoding, and once however often SNS repeats itself', async () => {
  for (const [version, encoding] of [
    ['1', 'UTF8'],
    ['2', 'BASE64'],
  ] as const) {
    const content = mail(`ses-${version}`, 'Grüße');
    const sent = snsPost(
      { Message: sesNotification(content, ['support+y@shop.example'], encoding) },
      version,
    );
    const { status, body } = await post('ses', sent);
    expect(status).toBe(200);
    const raw = await stored(body.raw_email_ids[0]);
    expect([raw.content.toString(), raw.envelopeTo]).toEqual([content, ['support+y@shop.example']]);
    expect(await post('ses', sent)).toMatchObject({ status: 200, body: { raw_email_ids: [] } });
  }
});

test('ses: a changed message, a foreign certificate, a topic that nobody named or an old one is refused', async () => {
  const Message = sesNotification(mail('ses-3'), ['support@shop.example']);
  const before = await count();
  const changed = JSON.parse(snsPost({ Message }));
  const said = async (body: string) => (await post('ses', body)).status;
  expect(await said(JSON.stringify({ ...changed, Message: Message.replace('ada', 'eve') }))).toBe(401);
  for (const url of [
    'https://sns.eu-west-1.amazonaws.com.evil.example/x.pem',
    'https://evil.example/sns.eu-west-1.amazonaws.com/x.pem',
    'http://sns.eu-west-1.amazonaws.com/x.pem',
    'https://sns.eu-west-1.amazonaws.com@evil.example/x.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/x.pem',
    'https://s3.eu-west-1.amazonaws.com/x.pem',
    'https://sns.eu-west-1.amazonaws.com/x.txt',
  ])
    expect([url, await said(snsPost({ Message, SigningCertURL: url }))]).toEqual([url, 401]);
  expect(await said(snsPost({ Message, TopicArn: `${topicArn}-of-somebody` }))).toBe(403);
  const old = new Date(Date.now() - 2 * 86_400_000).toISOString();
  expect(await said(snsPost({ Message, Timestamp: old }))).toBe(401);
  expect(await said('{}')).toBe(401);
  expect(await said(snsPost({ Message: sesNotification('x', ['a@elsewhere.example']) }))).toBe(422);
  expect(await count()).toBe(before);
});

test('ses: a subscription is confirmed at Amazon itself and nowhere else', async () => {
  const ask = (SubscribeURL: string) =>
    post('ses', snsPost({ Type: 'SubscriptionConfirmation', Message: 'x', Token: 't', SubscribeURL }));
  const url = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t';
  expect((await ask(url)).status).toBe(200);
  expect((await ask('https://169.254.169.254/latest')).status).toBe(422);
  expect(confirmed).toEqual([url]);
});

test('a mail that is too large is 413 at every door, and nothing of it is kept', async () => {
  const before = await count();
  const large = mail('large', 'x'.repeat(100_000));
  expect((await postRaw(large)).status).toBe(413);
  expect((await post(`postmark/${secret}`, JSON.stringify({ RawEmail: large }))).status).toBe(413);
  expect((await post(`postmark/${secret}`, 'x'.repeat(1_400_000))).status).toBe(413);
  expect((await postMailgun(mailgunForm({ 'body-mime': large }))).status).toBe(413);
  expect(await count()).toBe(before);
});

test('trouble with the database is 503 with a time to come again, and the same request then is taken', async () => {
  const { db } = api.ctx;
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const timestamp = now();
  const content = mail('later');
  try {
    api.ctx.db = nowhere.db;
    const { status, type } = await postRaw(content, { 'X-Timestamp': timestamp });
    expect([status, type]).toEqual([503, 'application/problem+json']);
    expect(JSON.stringify(log)).not.toContain('parcel');
  } finally {
    api.ctx.db = db;
    await nowhere.close();
  }
  expect((await postRaw(content, { 'X-Timestamp': timestamp })).status).toBe(200);
});

test('a new secret ends the one before, is told once, and only to admins', async () => {
  const path = `/mailboxes/${mailboxId}/inbound-secret`;
  const key = await api.keyFor(['read', 'write', 'send']);
  expect((await api.json('POST', path, { key })).status).toBe(403);
  const headers = { 'Idempotency-Key': 'once' };
  const made = await api.json('POST', path, { headers });
  expect(made.body.secret).toMatch(/^cs_in_/);
  expect((await api.json('POST', path, { headers })).body).toEqual({ mailbox_id: mailboxId, secret: null });
  expect((await postRaw(mail('old-secret'))).status).toBe(401);
  secret = made.body.secret;
  expect((await postRaw(mail('new-secret'))).status).toBe(200);
  expect(JSON.stringify((await api.json('GET', '/events?limit=100')).body)).not.toContain('cs_in_');
});
