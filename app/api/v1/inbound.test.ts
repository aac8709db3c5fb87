import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { messages } from '#db/schema/index.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { hmacSha256, mailFromAda, openMailboxSources, unixSeconds } from '#test/world/mailbox-sources.ts';
import { acceptMail, processMail } from '#test/world/receive-mail.ts';

let sources: Awaited<ReturnType<typeof openMailboxSources>>;

beforeAll(async () => {
  sources = await openMailboxSources();
});
afterAll(() => sources.close());
beforeEach(() => {
  sources.log.length = 0;
});

test('raw: the exact bytes are taken, whatever their charset, with the recipient that was named', async () => {
  const content = Buffer.from(mailFromAda('raw-1', 'Gr\u00fc\u00dfe'), 'latin1');
  const { status, body } = await sources.postRaw(content, { 'X-Recipient': 'support+x@shop.example' });
  expect(status).toBe(200);
  const raw = await sources.stored(body.raw_email_ids[0]);
  expect(raw.content.equals(content)).toBe(true);
  expect(raw).toMatchObject({
    source: 'http',
    status: 'received',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: ['support+x@shop.example'],
  });
  expect((await processMail(sources.api.ctx, raw.id)).message.text).toContain('Gr\u00fc\u00dfe');
});

test('raw: what is not signed, signed wrongly, too old or for nobody is refused without a word, and logged with address and reason', async () => {
  const before = await sources.count();
  for (const [changes, reason] of [
    [{ 'X-Signature': '' }, /no signature/],
    [{ 'X-Signature': 'f'.repeat(64) }, /signature is wrong/],
    [{ 'X-Signature': 'xyz' }, /no signature/],
    [{ 'X-Timestamp': String(Number(unixSeconds()) - 301) }, /5 minutes/],
    [{ 'X-Timestamp': String(Number(unixSeconds()) + 360) }, /5 minutes/],
    [{ 'X-Timestamp': 'soon' }, /5 minutes/],
    [{ 'X-Mailbox': 'nobody@shop.example' }, /no secret, or is none/],
    [{ 'X-Mailbox': '' }, /no mailbox/],
  ] as const) {
    sources.log.length = 0;
    const { status, type, body } = await sources.postRaw(mailFromAda('raw-2'), changes);
    expect([status, type, body.code]).toEqual([401, 'application/problem+json', 'unauthenticated']);
    expect(body.detail).toBe('This mail does not prove where it comes from.');
    expect(sources.log).toEqual([
      expect.objectContaining({
        provider: 'raw',
        client: '203.0.113.9',
        reason: expect.stringMatching(reason),
      }),
    ]);
  }
  const timestamp = unixSeconds();
  const other = hmacSha256(sources.secret, `${timestamp}.${mailFromAda('raw-other')}`);
  expect(
    (await sources.postRaw(mailFromAda('raw-2'), { 'X-Timestamp': timestamp, 'X-Signature': other })).status,
  ).toBe(401);
  expect(await sources.count()).toBe(before);
});

test('raw: a recorded request cannot be played again, not even side by side', async () => {
  const content = mailFromAda('raw-3');
  const timestamp = unixSeconds();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => sources.postRaw(content, { 'X-Timestamp': timestamp })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  const upper = hmacSha256(sources.secret, `${timestamp}.${content}`).toUpperCase();
  expect((await sources.postRaw(content, { 'X-Timestamp': timestamp, 'X-Signature': upper })).status).toBe(
    409,
  );
});

test('one mail over SMTP, signed anew over HTTP and from Postmark is one message', async () => {
  const content = Buffer.from(mailFromAda('twice'));
  const bySmtp = await acceptMail(sources.api.ctx, content);
  const byHttp = (await sources.postRaw(content)).body.raw_email_ids[0];
  const postmark = { RawEmail: content.toString(), OriginalRecipient: 'support@shop.example' };
  const fromPostmark = (await sources.post(`postmark/${sources.secret}`, JSON.stringify(postmark))).body
    .raw_email_ids[0];
  await Promise.all(
    [bySmtp, byHttp, fromPostmark].map((rawEmailId) => processEmail(sources.api.ctx, { rawEmailId })),
  );
  const rows = await Promise.all([bySmtp, byHttp, fromPostmark].map(sources.stored));
  expect(rows.map(({ status }) => status).sort()).toEqual(['filed', 'ignored', 'ignored']);
  expect(
    await sources.api.ctx.db.$count(messages, eq(messages.internetMessageId, '<twice@customer.example>')),
  ).toBe(1);
});

test('a mail that is too large is 413 at every door, and nothing of it is kept', async () => {
  const before = await sources.count();
  const large = mailFromAda('large', 'x'.repeat(100_000));
  expect((await sources.postRaw(large)).status).toBe(413);
  expect((await sources.post(`postmark/${sources.secret}`, JSON.stringify({ RawEmail: large }))).status).toBe(
    413,
  );
  expect((await sources.post(`postmark/${sources.secret}`, 'x'.repeat(1_400_000))).status).toBe(413);
  expect((await sources.postMailgun(sources.mailgunForm({ 'body-mime': large }))).status).toBe(413);
  expect(await sources.count()).toBe(before);
});

test('trouble with the database is 503 with a time to come again, and the same request then is taken', async () => {
  const { db } = sources.api.ctx;
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const timestamp = unixSeconds();
  const content = mailFromAda('later');
  try {
    sources.api.ctx.db = nowhere.db;
    const { status, type } = await sources.postRaw(content, { 'X-Timestamp': timestamp });
    expect([status, type]).toEqual([503, 'application/problem+json']);
    expect(JSON.stringify(sources.log)).not.toContain('parcel');
  } finally {
    sources.api.ctx.db = db;
    await nowhere.close();
  }
  expect((await sources.postRaw(content, { 'X-Timestamp': timestamp })).status).toBe(200);
});

test('a new secret replaces the previous one, and is shown once, to admins only', async () => {
  const path = `/mailboxes/${sources.mailboxId}/inbound-secret`;
  const key = await sources.api.keyFor(['read', 'write', 'send']);
  expect((await sources.api.json('POST', path, { key })).status).toBe(403);
  const headers = { 'Idempotency-Key': 'once' };
  const made = await sources.api.json('POST', path, { headers });
  expect(made.body.secret).toMatch(/^cs_in_/);
  expect((await sources.api.json('POST', path, { headers })).body).toEqual({
    mailbox_id: sources.mailboxId,
    secret: null,
  });
  expect((await sources.postRaw(mailFromAda('old-secret'))).status).toBe(401);
  expect((await sources.postRaw(mailFromAda('new-secret'), {}, made.body.secret)).status).toBe(200);
  expect(JSON.stringify((await sources.api.json('GET', '/events?limit=100')).body)).not.toContain('cs_in_');
});
