import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseEmail } from '#lib/mail/parse.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { sesNotification, snsPost, topicArn } from '#test/mail/sns-topic.ts';
import { mailFromAda, openMailboxSources, unixSeconds } from '#test/world/mailbox-sources.ts';
import { processMail } from '#test/world/receive-mail.ts';

let sources: Awaited<ReturnType<typeof openMailboxSources>>;

beforeAll(async () => {
  sources = await openMailboxSources();
});
afterAll(() => sources.close());
beforeEach(() => {
  sources.log.length = 0;
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
  const { status, body } = await sources.post(`postmark/${sources.secret}`, JSON.stringify(parts));
  expect(status).toBe(200);
  const { content, envelopeTo, auth } = await sources.stored(body.raw_email_ids[0]);
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
  const first = (await sources.post(`postmark/${sources.secret}`, bare)).body.raw_email_ids[0];
  const second = (await sources.post(`postmark/${sources.secret}`, bare)).body.raw_email_ids[0];
  expect((await sources.stored(first)).content.toString()).not.toMatch(/^(message-id|date):/im);
  expect((await processMail(sources.api.ctx, first)).message).toBeDefined();
  expect((await processMail(sources.api.ctx, second)).message).toBeUndefined();
  expect((await sources.stored(second)).status).toBe('ignored');
});

test('postmark: what stood behind the plus of its own address comes to the mailbox', async () => {
  const body = JSON.stringify({ ...parts, MailboxHash: 'a1b2' });
  const { raw_email_ids: ids } = (await sources.post(`postmark/${sources.secret}`, body)).body;
  expect((await sources.stored(ids[0])).envelopeTo).toEqual(['support+a1b2@shop.example']);
});

test('postmark: a wrong secret is 401, so that Postmark keeps the mail; a body without mail is 422', async () => {
  expect((await sources.post(`postmark/cs_in_${'x'.repeat(43)}`, JSON.stringify(parts))).status).toBe(401);
  expect(sources.log[0]).toMatchObject({ provider: 'postmark', client: '203.0.113.9' });
  for (const body of ['', 'no json', '[]', '{}', '{"TextBody": 1}'])
    expect([body, (await sources.post(`postmark/${sources.secret}`, body)).status]).toEqual([body, 422]);
});

test('mailgun: the stored mail is taken byte by byte, its token once', async () => {
  const content = mailFromAda('mailgun-1');
  const form = sources.mailgunForm({ 'body-mime': new File([content], 'message.mime') });
  const { status, body } = await sources.postMailgun(form, 'mailgun/mime');
  expect(status).toBe(200);
  const raw = await sources.stored(body.raw_email_ids[0]);
  expect(raw.content.toString()).toBe(content);
  expect(raw.envelopeFrom).toBe('bounce@esp.example');
  form.set('body-mime', mailFromAda('mailgun-other'));
  expect((await sources.postMailgun(form, 'mailgun/mime')).status).toBe(406);
});

test('mailgun: from its fields, files and headers the mail is built', async () => {
  const form = sources.mailgunForm({
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
  const { body } = await sources.postMailgun(form);
  const parsed = await parseEmail((await sources.stored(body.raw_email_ids[0])).content);
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
    const { mailbox } = await createMailbox(sources.api.ctx, { address });
    const made = await sources.api.json('POST', `/mailboxes/${mailbox.id}/inbound-secret`, {
      body: { secret: key },
    });
    expect(made.status).toBe(201);
  }
  const form = sources.mailgunForm(
    { recipient: 'a@shop.example,b@shop.example', 'body-mime': mailFromAda('mg-3', 'ü+%') },
    key,
  );
  const encoded = new URLSearchParams([...form] as [string, string][]).toString();
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { status, body } = await sources.post('mailgun', encoded, type);
  expect([status, body.raw_email_ids.length]).toEqual([200, 2]);
  expect((await sources.stored(body.raw_email_ids[0])).content.toString()).toBe(mailFromAda('mg-3', 'ü+%'));
  expect((await sources.post(`postmark/${key}`, JSON.stringify(parts))).status).toBe(401);
});

test('mailgun: a wrong key, an old timestamp or a body that is no form is refused', async () => {
  const before = await sources.count();
  const fields = { 'body-mime': mailFromAda('mailgun-4') };
  expect((await sources.postMailgun(sources.mailgunForm(fields, 'not the key at all'))).status).toBe(401);
  const old = String(Number(unixSeconds()) - 2 * 86_400);
  expect((await sources.postMailgun(sources.mailgunForm({ ...fields, timestamp: old }))).status).toBe(401);
  expect(
    (await sources.postMailgun(sources.mailgunForm({ ...fields, recipient: 'nobody@shop.example' }))).status,
  ).toBe(401);
  expect(
    (await sources.post('mailgun', 'nothing', { 'Content-Type': 'multipart/form-data; boundary=x' })).status,
  ).toBe(401);
  expect(await sources.count()).toBe(before);
});

test('ses: mail is taken from a named topic, in either signature version and encoding, and once however often SNS repeats itself', async () => {
  for (const [version, encoding] of [
    ['1', 'UTF8'],
    ['2', 'BASE64'],
  ] as const) {
    const content = mailFromAda(`ses-${version}`, 'Grüße');
    const sent = snsPost(
      { Message: sesNotification(content, ['support+y@shop.example'], encoding) },
      version,
    );
    const { status, body } = await sources.post('ses', sent);
    expect(status).toBe(200);
    const raw = await sources.stored(body.raw_email_ids[0]);
    expect([raw.content.toString(), raw.envelopeTo]).toEqual([content, ['support+y@shop.example']]);
    expect(await sources.post('ses', sent)).toMatchObject({ status: 200, body: { raw_email_ids: [] } });
  }
});

test('ses: a changed message, a foreign certificate, a topic that nobody named or an old one is refused', async () => {
  const Message = sesNotification(mailFromAda('ses-3'), ['support@shop.example']);
  const before = await sources.count();
  const changed = JSON.parse(snsPost({ Message }));
  const said = async (body: string) => (await sources.post('ses', body)).status;
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
  expect(await sources.count()).toBe(before);
});

test('ses: a subscription is confirmed at Amazon itself and nowhere else', async () => {
  const ask = (SubscribeURL: string) =>
    sources.post(
      'ses',
      snsPost({ Type: 'SubscriptionConfirmation', Message: 'x', Token: 't', SubscribeURL }),
    );
  const url = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t';
  expect((await ask(url)).status).toBe(200);
  expect((await ask('https://169.254.169.254/latest')).status).toBe(422);
  expect(sources.confirmed).toEqual([url]);
});
