import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { messages } from '#db/schema/index.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { hmacSha256, mailFromAda, openMailboxSources, unixSeconds } from '#test/world/mailbox-sources.ts';

let doors: Awaited<ReturnType<typeof openMailboxSources>>;

beforeAll(async () => {
  doors = await openMailboxSources();
});
afterAll(() => doors.close());
beforeEach(() => {
  doors.log.length = 0;
});

test('raw: the exact bytes are taken, whatever their charset, with the recipient that was named', async () => {
  const content = Buffer.from(mailFromAda('raw-1', 'Gr\u00fc\u00dfe'), 'latin1');
  const { status, body } = await doors.postRaw(content, { 'X-Recipient': 'support+x@shop.example' });
  expect(status).toBe(200);
  const raw = await doors.stored(body.raw_email_ids[0]);
  expect(raw.content.equals(content)).toBe(true);
  expect(raw).toMatchObject({
    source: 'http',
    status: 'received',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: ['support+x@shop.example'],
  });
  expect((await doors.filed(raw.id))?.text).toContain('Gr\u00fc\u00dfe');
});

test('raw: what is not signed, signed wrongly, too old or for nobody is refused without a word, and logged with address and reason', async () => {
  const before = await doors.count();
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
    doors.log.length = 0;
    const { status, type, body } = await doors.postRaw(mailFromAda('raw-2'), changes);
    expect([status, type, body.code]).toEqual([401, 'application/problem+json', 'unauthenticated']);
    expect(body.detail).toBe('This mail does not prove where it comes from.');
    expect(doors.log).toEqual([
      expect.objectContaining({ door: 'raw', client: '203.0.113.9', reason: expect.stringMatching(reason) }),
    ]);
  }
  const timestamp = unixSeconds();
  const other = hmacSha256(doors.secret, `${timestamp}.${mailFromAda('raw-other')}`);
  expect(
    (await doors.postRaw(mailFromAda('raw-2'), { 'X-Timestamp': timestamp, 'X-Signature': other })).status,
  ).toBe(401);
  expect(await doors.count()).toBe(before);
});

test('raw: a recorded request cannot be played again, not even side by side', async () => {
  const content = mailFromAda('raw-3');
  const timestamp = unixSeconds();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => doors.postRaw(content, { 'X-Timestamp': timestamp })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  const upper = hmacSha256(doors.secret, `${timestamp}.${content}`).toUpperCase();
  expect((await doors.postRaw(content, { 'X-Timestamp': timestamp, 'X-Signature': upper })).status).toBe(409);
});

test('one mail over SMTP, signed anew over HTTP and from Postmark is one message', async () => {
  const content = Buffer.from(mailFromAda('twice'));
  const [bySmtp] = await acceptEmail(doors.api.ctx, {
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [{ address: 'support@shop.example', mailboxId: doors.mailboxId }],
    clientAddress: '192.0.2.1',
    helo: 'customer.example',
    tls: true,
    content,
  });
  const byHttp = (await doors.postRaw(content)).body.raw_email_ids[0];
  const postmark = { RawEmail: content.toString(), OriginalRecipient: 'support@shop.example' };
  const fromPostmark = (await doors.post(`postmark/${doors.secret}`, JSON.stringify(postmark))).body
    .raw_email_ids[0];
  await Promise.all(
    [bySmtp!, byHttp, fromPostmark].map((rawEmailId) => processEmail(doors.api.ctx, { rawEmailId })),
  );
  const rows = await Promise.all([bySmtp!, byHttp, fromPostmark].map(doors.stored));
  expect(rows.map(({ status }) => status).sort()).toEqual(['filed', 'ignored', 'ignored']);
  expect(
    await doors.api.ctx.db.$count(messages, eq(messages.internetMessageId, '<twice@customer.example>')),
  ).toBe(1);
});

test('a mail that is too large is 413 at every door, and nothing of it is kept', async () => {
  const before = await doors.count();
  const large = mailFromAda('large', 'x'.repeat(100_000));
  expect((await doors.postRaw(large)).status).toBe(413);
  expect((await doors.post(`postmark/${doors.secret}`, JSON.stringify({ RawEmail: large }))).status).toBe(
    413,
  );
  expect((await doors.post(`postmark/${doors.secret}`, 'x'.repeat(1_400_000))).status).toBe(413);
  expect((await doors.postMailgun(doors.mailgunForm({ 'body-mime': large }))).status).toBe(413);
  expect(await doors.count()).toBe(before);
});

test('trouble with the database is 503 with a time to come again, and the same request then is taken', async () => {
  const { db } = doors.api.ctx;
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const timestamp = unixSeconds();
  const content = mailFromAda('later');
  try {
    doors.api.ctx.db = nowhere.db;
    const { status, type } = await doors.postRaw(content, { 'X-Timestamp': timestamp });
    expect([status, type]).toEqual([503, 'application/problem+json']);
    expect(JSON.stringify(doors.log)).not.toContain('parcel');
  } finally {
    doors.api.ctx.db = db;
    await nowhere.close();
  }
  expect((await doors.postRaw(content, { 'X-Timestamp': timestamp })).status).toBe(200);
});

test('a new secret ends the one before, is told once, and only to admins', async () => {
  const path = `/mailboxes/${doors.mailboxId}/inbound-secret`;
  const key = await doors.api.keyFor(['read', 'write', 'send']);
  expect((await doors.api.json('POST', path, { key })).status).toBe(403);
  const headers = { 'Idempotency-Key': 'once' };
  const made = await doors.api.json('POST', path, { headers });
  expect(made.body.secret).toMatch(/^cs_in_/);
  expect((await doors.api.json('POST', path, { headers })).body).toEqual({
    mailbox_id: doors.mailboxId,
    secret: null,
  });
  expect((await doors.postRaw(mailFromAda('old-secret'))).status).toBe(401);
  expect((await doors.postRaw(mailFromAda('new-secret'), {}, made.body.secret)).status).toBe(200);
  expect(JSON.stringify((await doors.api.json('GET', '/events?limit=100')).body)).not.toContain('cs_in_');
});
