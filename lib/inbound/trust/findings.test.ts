import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages, rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { acceptEmail } from '../accept.ts';
import { processEmail } from '../process.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxId: string;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  const { mailbox } = await createMailbox(ctx, {
    address: 'support@nordlicht.example',
    display_name: 'Nordlicht Kettles',
  });
  mailboxId = mailbox.id;
  const password = 'a password for the tests';
  await createUser(ctx, { email: 'grace@nordlicht.example', name: 'Grace Hopper', role: 'member', password });
});
afterAll(() => test_.close());

/** A mail with these headers, filed; returns what was found out about it. */
async function arrive(head: string, body = 'Hello') {
  const from = /<(.+)>/.exec(head)![1]!;
  const [id] = await acceptEmail(ctx, {
    source: 'smtp',
    envelopeFrom: from,
    envelopeTo: [{ address: 'support@nordlicht.example', mailboxId }],
    clientAddress: '192.0.2.1',
    helo: 'mx.example',
    tls: false,
    content: Buffer.from(
      `${head}\r\nSubject: Order\r\nMIME-Version: 1.0\r\n\r\n${body}\r\n`.replace(/\r?\n/g, '\r\n'),
    ),
  });
  await processEmail(ctx, { rawEmailId: id! });
  const [row] = await ctx.db
    .select({ message: messages })
    .from(rawEmails)
    .innerJoin(messages, eq(messages.id, rawEmails.messageId))
    .where(eq(rawEmails.id, id!));
  const { findings, flags } = row!.message;
  return { found: findings.map(({ kind }) => kind), doubted: flags.includes('resembles_another') };
}

const nothing = { found: [], doubted: false };

test('who borrows a name, a domain or a link is pointed out, first the sender, then the links', async () => {
  expect(await arrive('From: Ada <ada@lovelace-engines.com>\nMessage-ID: <1@lovelace-engines.com>')).toEqual(
    nothing,
  );
  expect(
    await arrive(
      'From: Grace Hopper <grace@nordl1cht.example>\nReply-To: x@evil.test\nContent-Type: text/html',
      '<a href="https://evil.test/">www.nordlicht.example</a>',
    ),
  ).toEqual({ found: ['name_of_team', 'look_alike', 'reply_to', 'link'], doubted: true });
});

test('a domain like that of the contact counts where the mail claims to go on from the contact’s', async () => {
  const like = 'From: Ada <ada@lovelace-engine.com>';
  expect(await arrive(`${like}\nIn-Reply-To: <1@lovelace-engines.com>`)).toEqual({
    found: ['look_alike'],
    doubted: true,
  });
  expect(await arrive(like, 'Hello again')).toEqual(nothing);
});

test('a newsletter may ask for answers elsewhere', async () => {
  const head = 'From: News <news@kettles.test>\nReply-To: office@shop.test';
  expect(await arrive(`${head}\nList-Unsubscribe: <https://kettles.test/u>\nPrecedence: bulk`)).toEqual(
    nothing,
  );
  expect(await arrive(head, 'Hello from us')).toEqual({ found: ['reply_to'], doubted: false });
});
