import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createTestMailbox(ctx, { address: 'support@nordlicht.example', display_name: 'Nordlicht Kettles' });
  const password = 'a password for the tests';
  await createUser(ctx, { email: 'grace@nordlicht.example', name: 'Grace Hopper', role: 'member', password });
});
afterAll(() => test_.close());

/** What a mail with this head is found to borrow. */
async function findingsOf(head: string, body = 'Hello') {
  const mail = `${head}\nSubject: Order\nMIME-Version: 1.0\n\n${body}\n`.replaceAll('\n', '\r\n');
  const { message } = await receiveMail(ctx, mail, { envelopeTo: ['support@nordlicht.example'] });
  return {
    found: message.findings.map(({ kind }) => kind),
    doubted: message.flags.includes('resembles_another'),
  };
}

const nothing = { found: [], doubted: false };

test('an imitated name, domain or link is a finding, the sender’s first', async () => {
  expect(
    await findingsOf('From: Ada <ada@lovelace-engines.com>\nMessage-ID: <1@lovelace-engines.com>'),
  ).toEqual(nothing);
  expect(
    await findingsOf(
      'From: Grace Hopper <grace@nordl1cht.example>\nReply-To: x@evil.test\nContent-Type: text/html',
      '<a href="https://evil.test/">www.nordlicht.example</a>',
    ),
  ).toEqual({ found: ['name_of_team', 'look_alike', 'reply_to', 'link'], doubted: true });
});

test('a domain like the contact’s is a finding on a mail that names the contact’s ticket', async () => {
  const like = 'From: Ada <ada@lovelace-engine.com>';
  expect(await findingsOf(`${like}\nIn-Reply-To: <1@lovelace-engines.com>`)).toEqual({
    found: ['look_alike'],
    doubted: true,
  });
  expect(await findingsOf(like, 'Hello again')).toEqual(nothing);
});

test('a newsletter with another Reply-To is no finding', async () => {
  const head = 'From: News <news@kettles.test>\nReply-To: office@shop.test';
  expect(await findingsOf(`${head}\nList-Unsubscribe: <https://kettles.test/u>\nPrecedence: bulk`)).toEqual(
    nothing,
  );
  expect(await findingsOf(head, 'Hello from us')).toEqual({ found: ['reply_to'], doubted: false });
});
