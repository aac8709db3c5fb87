import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { blockedSenders, messages, rawEmails } from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { blockSender, liftBlock, listBlockedSenders } from '#lib/mailboxes/blocked-senders.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { acceptMail, formatMail, processMail, receiveMail } from '#test/world/receive-mail.ts';
import { replyAddressOf, runsOf } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { previewMail } from '../preview.ts';
import { decideMany, discardHeld, releaseBlocked, releaseMail } from './held.ts';
import { ledger } from './ledger.ts';
import { toMailPreview } from './schema.ts';

let test_: TestContext;
let ctx: Ctx;
let support: { id: string };
let sales: { id: string; address: string };

beforeAll(async () => {
  test_ = await openTestContext();
  support = await createTestMailbox(test_.ctx);
  sales = await createTestMailbox(test_.ctx, { address: 'sales@shop.example' });
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

async function release(id: string) {
  await releaseMail(ctx, id);
  return processMail(test_.ctx, id);
}
const held = () => receiveMail(test_.ctx, '');

describe('blocked senders', () => {
  test.each([
    ['an address', 'spam1@evil.example', 'spam1@evil.example'],
    ['a whole domain', 'anybody@bulk.example', '@bulk.example'],
    ['a domain named without @, with what is under it', 'x@mail.junk.example', 'junk.example'],
  ])('mail of %s is ignored with that reason and counted', async (_, from, sender) => {
    const { block } = await blockSender(ctx, { sender, mailboxId: null });
    const { raw } = await receiveMail(test_.ctx, { from });
    expect(raw).toMatchObject({
      status: 'ignored',
      reason: `Mia has blocked ${block.sender}.`,
      blockedById: block.id,
      ticketId: null,
    });
    const standing = (await listBlockedSenders(ctx, { limit: 100 })).data.find(({ id }) => id === block.id);
    expect(standing).toMatchObject({ ignored: 1, last_ignored_at: raw.receivedAt.toISOString() });
  });

  test('a block of one address in one mailbox affects no other mailbox and no other address', async () => {
    await blockSender(ctx, { sender: 'pest@near.example', mailboxId: support.id });
    const statuses = [
      (await receiveMail(test_.ctx, { from: 'pest@near.example' })).raw.status,
      (await receiveMail(ctx, { to: sales.address, from: 'pest@near.example' })).raw.status,
      (await receiveMail(test_.ctx, { from: 'kind@near.example' })).raw.status,
      (await receiveMail(test_.ctx, { from: 'pest@notnear.example' })).raw.status,
    ];
    expect(statuses).toEqual(['ignored', 'filed', 'filed', 'filed']);
  });

  test('a reply of a blocked sender reopens nothing and starts no run', async () => {
    const first = await receiveMail(test_.ctx, { from: 'later@pest.example' });
    await blockSender(ctx, { sender: 'later@pest.example', mailboxId: null });
    const next = await receiveMail(test_.ctx, {
      from: 'later@pest.example',
      to: await replyAddressOf(ctx, first.ticketId),
    });
    expect(next.raw.status).toBe('ignored');
    expect(await runsOf(ctx, first.ticketId)).toEqual([]);
  });

  test('one blocked mail can be released, and all of them when the block is lifted', async () => {
    const { block } = await blockSender(ctx, { sender: 'sorry@regret.example', mailboxId: null });
    const kept = [];
    for (let mail = 0; mail < 3; mail++)
      kept.push(await receiveMail(test_.ctx, { from: 'sorry@regret.example' }));
    const one = await release(firstOrThrow(kept).raw.id);
    expect(one.raw).toMatchObject({
      status: 'filed',
      blockedById: null,
      reasonTold: { code: 'classified.person' },
    });
    expect(one.message.filedBecause).toContain('Mia released it.');
    expect(await liftBlock(ctx, block.id)).toMatchObject({ lifted_by: 'Mia', ignored: 2 });
    expect(await releaseBlocked(ctx, block.id)).toBe(2);
    for (const { raw } of kept.slice(1))
      expect((await processMail(test_.ctx, raw.id)).raw.status).toBe('filed');
    expect((await receiveMail(test_.ctx, { from: 'sorry@regret.example' })).raw.status).toBe('filed');
    expect((await listBlockedSenders(ctx, { limit: 100 })).data.map(({ id }) => id)).not.toContain(block.id);
  });

  test('each of very many blocks is listed once', async () => {
    await test_.ctx.db
      .insert(blockedSenders)
      .values(
        Array.from({ length: 150 }, (_, at) => ({ sender: `many${at}@evil.example`, createdBy: 'Mia' })),
      );
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listBlockedSenders(ctx, { limit: 60, cursor });
      listed.push(...page.data.map(({ sender }) => sender));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((sender) => sender.startsWith('many'))).toHaveLength(150);
  });

  test('a second block of one sender is the same block, and a lifted one can be made again', async () => {
    const sender = 'twice@evil.example';
    const first = await blockSender(ctx, { sender, mailboxId: null });
    const made = await Promise.all([1, 2, 3].map(() => blockSender(ctx, { sender, mailboxId: null })));
    expect(made.map(({ block, created }) => [block.id, created])).toEqual(
      Array(3).fill([first.block.id, false]),
    );
    await liftBlock(ctx, first.block.id);
    expect((await blockSender(ctx, { sender, mailboxId: null })).created).toBe(true);
  });

  test('a block of our own address, of no address or out of reach is refused', async () => {
    for (const sender of ['support@shop.example', '@shop.example', 'shop.example', 'a b@c.example', '@', ''])
      await expect(blockSender(ctx, { sender, mailboxId: null })).rejects.toMatchObject({ code: 'invalid' });
    const near = withActor(ctx, { ...mia, mailboxIds: [sales.id] });
    await expect(blockSender(near, { sender: 'x@y.example', mailboxId: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(blockSender(near, { sender: 'x@y.example', mailboxId: support.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const viewer = withActor(ctx, { ...mia, role: 'viewer' });
    await expect(blockSender(viewer, { sender: 'x@y.example', mailboxId: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a person’s release', () => {
  test('files a loop, and a report that names no delivery', async () => {
    const loop = await receiveMail(test_.ctx, { headers: ['X-Countersign-Loop: support@shop.example'] });
    expect(await release(loop.raw.id)).toMatchObject({
      raw: { status: 'filed', kind: 'loop' },
      message: { automatic: true },
    });
    const bounce = await receiveMail(
      test_.ctx,
      formatMail({
        from: 'mailer-daemon@mx.example',
        subject: 'Undelivered mail',
        body: 'gone@elsewhere.example: 550 User unknown',
      }),
      { envelopeFrom: '' },
    );
    expect(bounce.raw).toMatchObject({ status: 'ignored', kind: 'bounce' });
    expect((await release(bounce.raw.id)).raw).toMatchObject({ status: 'filed', kind: 'bounce' });
  });

  test('does not file a duplicate', async () => {
    const first = await receiveMail(test_.ctx, { id: '<again@customer.example>' });
    const copy = await receiveMail(test_.ctx, { id: '<again@customer.example>' });
    expect(copy.raw.status).toBe('ignored');
    expect((await release(copy.raw.id)).raw).toMatchObject({ status: 'ignored', ticketId: first.ticketId });
  });

  test('files a mail without a sender under one that is never written to', async () => {
    const { raw } = await receiveMail(test_.ctx, 'Subject: Who am I?\r\n\r\nNobody signed this.\r\n', {
      envelopeFrom: '',
    });
    expect(raw.status).toBe('held');
    const filed = await release(raw.id);
    expect(filed).toMatchObject({ raw: { status: 'filed' }, message: { authorName: 'Unknown sender' } });
    const reply = queueReply(ctx, filed.ticketId, { body: 'Hello?' });
    await expect(reply).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('no sender'),
    });
  });

  test('files a mail that was discarded', async () => {
    const { raw } = await held();
    await discardHeld(ctx, raw.id);
    expect(await release(raw.id)).toMatchObject({ raw: { status: 'filed', processedBy: 'Mia' } });
  });
});

test('many mails are decided at once; one that is decided already is refused and stops none', async () => {
  const [one, two, three] = [await held(), await held(), await held()];
  await discardHeld(ctx, two.raw.id);
  const ids = [one.raw.id, two.raw.id, three.raw.id];
  expect(await decideMany(ctx, 'discard', ids)).toEqual({
    done: [one.raw.id, three.raw.id],
    refused: [{ id: two.raw.id, detail: 'This mail is not held any more.' }],
  });
});

test('a mail out of reach can be neither read nor decided', async () => {
  const { raw } = await held();
  const near = withActor(ctx, { ...mia, mailboxIds: [sales.id] });
  await expect(previewMail(near, raw.id, parseEmail)).rejects.toMatchObject({ code: 'not_found' });
  expect((await decideMany(near, 'release', [raw.id])).done).toEqual([]);
  const viewer = withActor(ctx, { ...mia, role: 'viewer' });
  await expect(decideMany(viewer, 'discard', [raw.id])).rejects.toMatchObject({ code: 'forbidden' });
});

test('a preview shows the sanitised mail and stores nothing', async () => {
  const body =
    '<p onclick="x()">Hello <b>you</b></p><script>alert(1)</script><img src="https://spy.example/p.gif">';
  const { raw } = await receiveMail(test_.ctx, {
    from: 'spammer@preview.example',
    subject: 'Look',
    headers: ['Content-Type: text/html; charset=utf-8', 'X-Countersign-Loop: support@shop.example'],
    body,
  });
  const before = await ctx.db.select({ n: count() }).from(messages);
  const preview = toMailPreview(await previewMail(ctx, raw.id, parseEmail));
  expect(preview).toMatchObject({
    readable: true,
    problem: null,
    mail: {
      from: { address: 'spammer@preview.example' },
      subject: 'Look',
      text: expect.stringContaining('Hello you'),
    },
  });
  expect(preview.mail?.html).not.toMatch(/script|onclick| src="https/);
  expect(await ctx.db.select({ n: count() }).from(messages)).toEqual(before);
  const unreadable = toMailPreview(await previewMail(ctx, (await held()).raw.id));
  expect(unreadable).toMatchObject({
    readable: false,
    problem: expect.stringContaining('empty'),
    mail: null,
  });
});

test('the ledger adds up, also of one mailbox: received = filed + held + ignored + pending', async () => {
  await acceptMail(test_.ctx);
  for (const who of [ctx, withActor(ctx, { ...mia, mailboxIds: [support.id] })]) {
    const sum = await ledger(who);
    expect(sum.pending).toBeGreaterThan(0);
    expect(sum.received).toBe(sum.filed + sum.held + sum.ignored + sum.pending);
  }
  const all = firstOrThrow(await ctx.db.select({ n: count() }).from(rawEmails));
  expect((await ledger(ctx)).received).toBe(all.n);
});
