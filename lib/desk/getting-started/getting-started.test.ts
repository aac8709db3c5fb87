import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { domains, modelServers, relays, users } from '#db/schema/index.ts';
import { createArticle } from '#lib/articles/articles.ts';
import { createModelServer } from '#lib/assistant/model-servers/model-servers.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { executeMailImport } from '#lib/inbound/history/execute-mail-import.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { createRelay } from '#lib/relays/relays.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { packMbox, startMboxImport } from '#test/world/mail-imports.ts';
import { acceptMail, processMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { dismissGettingStarted, resumeGettingStarted } from './dismiss.ts';
import { getGettingStarted } from './getting-started.ts';
import type { GettingStartedStep, StepOf } from './schema.ts';

let test_: TestContext;
let ctx: Ctx;
const opened: TestContext[] = [];
beforeEach(async () => {
  test_ = await openTestContext();
  opened.push(test_);
  ctx = test_.ctx;
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

test('an empty desk has six steps, none of them done, and is told how to send a first mail', async () => {
  const mailbox = await createTestMailbox(ctx);
  const { steps, done, dismissed } = await getGettingStarted(ctx);
  expect(steps.map(({ step, done }) => [step, done])).toEqual([
    ['mail', false],
    ['sending', false],
    ['domain', false],
    ['model', false],
    ['knowledge', false],
    ['colleague', false],
  ]);
  expect({ done, dismissed }).toEqual({ done: false, dismissed: false });
  expect(await step('mail')).toMatchObject({
    address: mailbox.address,
    first: null,
    command: expect.stringContaining('npm run mail -- --from'),
  });
  expect(await step('sending')).toMatchObject({ state: 'sandbox', relay: null });
  expect(await step('model')).toMatchObject({ state: 'built_in', model: 'built-in (no language model)' });
});

test('a mail ticks its step from the moment that it is kept, and names its ticket once it is filed', async () => {
  const mailbox = await createTestMailbox(ctx);
  const rawEmailId = await acceptMail(ctx, { subject: 'Where is it?' }, { envelopeTo: [mailbox.address] });
  expect(await step('mail')).toMatchObject({
    done: true,
    first: { status: 'received', ticket_number: null },
  });
  await processMail(ctx, rawEmailId);
  expect(await step('mail')).toMatchObject({
    done: true,
    first: { status: 'filed', subject: 'Where is it?', ticket_number: 1001 },
  });
});

test('imported past mail ticks the knowledge, and not the first mail', async () => {
  const mailbox = await createTestMailbox(ctx);
  const mail = { id: 'a', from: 'ada@customer.example', to: mailbox.address, subject: 'A', day: 1 };
  const { id: importId } = await startMboxImport(ctx, mailbox.id, { content: packMbox([mail]) });
  expect(await step('knowledge')).toMatchObject({ done: false, imported: false });
  await executeMailImport(ctx, { importId }, { parse: parseEmail });
  expect(await step('mail')).toMatchObject({ done: false, first: null });
  expect(await step('knowledge')).toMatchObject({ done: true, imported: true });
});

test('sending is set up by a relay that passed its test, not by one that failed or was never tested', async () => {
  await createTestMailbox(ctx);
  const server = { host: 'mail.shop.example', port: 587, security: 'starttls' as const };
  const { id } = await createRelay(ctx, { ...server, mailbox_id: null, username: null, max_connections: 5 });
  expect(await step('sending')).toMatchObject({
    done: false,
    state: 'untested',
    relay: 'mail.shop.example:587',
  });
  await ctx.db.update(relays).set({ testPassed: false }).where(eq(relays.id, id));
  expect(await step('sending')).toMatchObject({ done: false, state: 'failed' });
  await ctx.db.update(relays).set({ testPassed: true }).where(eq(relays.id, id));
  expect(await step('sending')).toMatchObject({ done: true, state: 'works' });
});

test('a domain is verified when SPF, DKIM and DMARC all are', async () => {
  const { id } = (await createDomain(ctx, { name: 'shop.example' })).domain;
  expect(await step('domain')).toMatchObject({
    done: false,
    domains: [{ name: 'shop.example', checked: false, missing: ['spf', 'dkim', 'dmarc'] }],
  });
  const check = (record: 'spf' | 'dkim' | 'dmarc', ok: boolean) => ({ record, ok, found: [], words: '' });
  const set = (dmarc: boolean) =>
    ctx.db
      .update(domains)
      .set({ checks: [check('spf', true), check('dkim', true), check('dmarc', dmarc)] })
      .where(eq(domains.id, id));
  await set(false);
  expect(await step('domain')).toMatchObject({
    done: false,
    domains: [{ checked: true, missing: ['dmarc'] }],
  });
  await set(true);
  expect(await step('domain')).toMatchObject({ done: true });
});

test('a model is set up by a server that passed its test', async () => {
  const server = { name: 'Ours', base_url: 'http://127.0.0.1:9/v1', prices: [] };
  const { id } = await createModelServer(ctx, { ...server, api_key: null, context_length: null });
  expect(await step('model')).toMatchObject({ done: false, state: 'untested', model: 'Ours' });
  await ctx.db.update(modelServers).set({ testPassed: true }).where(eq(modelServers.id, id));
  expect(await step('model')).toMatchObject({ done: true, state: 'works' });
});

test('three published articles tick the knowledge, and a colleague who is active or invited the last step', async () => {
  for (const title of ['One', 'Two']) await createArticle(ctx, { title, body: 'Text', audience: 'public' });
  expect(await step('knowledge')).toMatchObject({ done: false, published: 2, wanted: 3 });
  await createArticle(ctx, { title: 'Three', body: 'Text', audience: 'public' });
  expect(await step('knowledge')).toMatchObject({ done: true, published: 3 });

  const person = {
    name: 'Grace',
    role: 'member' as const,
    mailbox_ids: null,
    password: 'wobbly lantern orchard',
  };
  await createUser(ctx, { ...person, email: 'grace@team.example' });
  expect(await step('colleague')).toMatchObject({ done: false, active: 1 });
  const { id } = await createUser(ctx, { ...person, email: 'mia@team.example' });
  expect(await step('colleague')).toMatchObject({ done: true, active: 2 });
  await ctx.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, id));
  expect(await step('colleague')).toMatchObject({ done: false });
});

test('members see what they may do themselves, and the mail of their mailboxes only', async () => {
  const [own, other] = [
    await createTestMailbox(ctx, { address: 'own@shop.example' }),
    await createTestMailbox(ctx, { address: 'other@shop.example' }),
  ];
  await acceptMail(ctx, {}, { envelopeTo: [other.address] });
  const member = as('Mia', 'member', [own.id]);
  const { steps } = await getGettingStarted(member);
  expect(steps.map(({ step }) => step)).toEqual(['mail', 'knowledge']);
  expect(steps[0]).toMatchObject({ done: false, first: null, address: own.address });
  expect((await getGettingStarted(as('Vera', 'viewer', [own.id]))).steps.map(({ step }) => step)).toEqual([
    'mail',
  ]);
});

test('a member dismisses the steps for themselves, an admin for all', async () => {
  const [admin, mia, vera] = [as('Ann', 'admin'), as('Mia', 'member'), as('Vera', 'viewer')];
  const dismissedOf = async () =>
    Promise.all([admin, mia, vera].map(async (each) => (await getGettingStarted(each)).dismissed));
  await dismissGettingStarted(mia);
  expect(await dismissedOf()).toEqual([false, true, false]);
  await dismissGettingStarted(admin);
  expect(await dismissedOf()).toEqual([true, true, true]);
  await resumeGettingStarted(admin);
  expect(await dismissedOf()).toEqual([false, true, false]);
  await resumeGettingStarted(mia);
  expect(await dismissedOf()).toEqual([false, false, false]);
});

async function step<Name extends GettingStartedStep['step']>(name: Name): Promise<StepOf<Name>> {
  const { steps } = await getGettingStarted(ctx);
  return steps.find((each): each is StepOf<Name> => each.step === name) as StepOf<Name>;
}

function as(name: string, role: 'admin' | 'member' | 'viewer', mailboxIds: string[] | null = null): Ctx {
  const id = `usr_${Buffer.from(name).toString('hex').padEnd(32, '0')}`;
  return withActor(ctx, { type: 'user', id, name, role, mailboxIds } satisfies Actor);
}
