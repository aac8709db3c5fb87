import { eq, inArray } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { caughtMails, deliveries, relays } from '#db/schema/index.ts';
import { createRelay, listRelays, removeRelay, updateRelay } from '#lib/relays/relays.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type RelayServer, startRelayServer } from '#test/servers/relay-server.ts';
import { queueFirstDelivery, runWakeJobs } from '#test/world/replies.ts';
import { attemptsOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { testNewRelay, testRelay } from '../test-relay.ts';
import { closeRelays } from './relay-failover.ts';

let test_: TestContext;
let servers: RelayServer[] = [];

beforeAll(async () => {
  test_ = await openTestContext();
});
afterEach(async () => {
  for (const relay of await listRelays(test_.ctx)) await removeRelay(test_.ctx, relay.id);
  closeRelays();
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});
afterAll(() => test_.close());

async function openRelay(security?: 'tls' | 'starttls' | 'plain') {
  const server = await startRelayServer(security);
  servers.push(server);
  return server;
}

/** A port of this machine on which nobody listens. */
async function closedPort() {
  const server = await startRelayServer();
  await server.close();
  return server.port;
}

function relayAt(port: number, security: 'tls' | 'starttls' | 'plain' = 'plain', password?: string) {
  return {
    mailbox_id: null as string | null,
    host: 'localhost',
    port,
    security,
    username: password === undefined ? null : 'ada',
    password,
    max_connections: 2,
  };
}

async function send(ticketId: string) {
  const { ctx } = test_;
  const id = await queueFirstDelivery(ctx, ticketId);
  await deliver(ctx, { deliveryId: id });
  const { relayId } = firstOrThrow(await attemptsOf(ctx, id));
  return { ...(await readDelivery(ctx, id)), relayId };
}

test('mail leaves by a relay that asks for STARTTLS and a password, and the attempt names it', async () => {
  const { ctx } = test_;
  const server = await openRelay('starttls');
  const relay = await createRelay(ctx, relayAt(server.port, 'starttls', 'right'));
  const { ticketId } = await createWorld(test_.ctx);
  const sent = await send(ticketId);
  expect(sent).toMatchObject({ status: 'sent', relayId: relay.id, response: '250 2.0.0 Taken as 1' });
  expect(server.mails).toMatchObject([{ secure: true, user: 'ada', to: [sent.recipient] }]);
});

test('a mail tells the server its delivery, so that a report names it whatever becomes of the return path', async () => {
  const { ctx } = test_;
  const server = await openRelay();
  await createRelay(ctx, relayAt(server.port));
  const { ticketId } = await createWorld(test_.ctx);
  const { returnToken } = await send(ticketId);
  expect(server.mails).toMatchObject([{ envelopeId: returnToken }]);
});

test('one connection serves many mails, and a changed relay is connected to anew', async () => {
  const { ctx } = test_;
  const [first, second] = [await openRelay('tls'), await openRelay()];
  const relay = await createRelay(ctx, relayAt(first.port, 'tls', 'right'));
  const { ticketId } = await createWorld(test_.ctx);
  for (let mail = 0; mail < 3; mail += 1) await send(ticketId);
  expect(first.connections()).toBe(1);
  await updateRelay(ctx, relay.id, { port: second.port, security: 'plain', username: null });
  await send(ticketId);
  expect([first.mails.length, second.mails.length]).toEqual([3, 1]);
});

test('a wrong password is the relay’s trouble: the mail waits, with the words of the server', async () => {
  const { ctx } = test_;
  const server = await openRelay('tls');
  await createRelay(ctx, relayAt(server.port, 'tls', 'wrong'));
  const { ticketId } = await createWorld(test_.ctx);
  expect(await send(ticketId)).toMatchObject({
    status: 'deferred',
    code: '5.7.8',
    response: `The relay at localhost:${server.port} refused the sign-in. It said: 535 5.7.8 The password is wrong`,
    responseTold: {
      code: 'relay.sign_in_refused',
      values: { name: `localhost:${server.port}`, said: '535 5.7.8 The password is wrong' },
    },
  });
  expect(await listRelays(ctx)).toMatchObject([
    {
      waiting: 1,
      waiting_words: expect.stringContaining('refused the sign-in'),
      waiting_told: { code: 'relay.sign_in_refused' },
    },
  ]);
});

test('a repaired relay makes its waiting deliveries due at once, but not those that a server put off', async () => {
  const { ctx } = test_;
  const server = await openRelay('tls');
  const relay = await createRelay(ctx, relayAt(server.port, 'tls', 'wrong'));
  const { ticketId } = await createWorld(test_.ctx);
  const kept = await send(ticketId);
  server.answer({ at: 'RCPT', code: 450, text: '4.2.1 Come again later' });
  await updateRelay(ctx, relay.id, { password: 'right' });
  const putOff = await send(ticketId);
  expect(putOff).toMatchObject({ status: 'deferred', code: '4.2.1' });
  server.answer(null);
  expect(await testRelay(ctx, relay.id)).toMatchObject({ works: true });
  await runWakeJobs(ctx);
  for (const { id } of [kept, putOff]) await deliver(ctx, { deliveryId: id });
  const rows = await ctx.db
    .select({ id: deliveries.id, status: deliveries.status })
    .from(deliveries)
    .where(inArray(deliveries.id, [kept.id, putOff.id]))
    .orderBy(deliveries.id);
  expect(rows.map(({ status }) => status)).toEqual(['sent', 'deferred']);
});

test('the fallback takes a mail when the first relay is away, and the first is not asked again at once', async () => {
  const { ctx } = test_;
  const server = await openRelay();
  await createRelay(ctx, relayAt(await closedPort()));
  const fallback = await createRelay(ctx, relayAt(server.port));
  expect(fallback.rank).toBe(2);
  const { ticketId } = await createWorld(test_.ctx);
  expect(await send(ticketId)).toMatchObject({ status: 'sent', relayId: fallback.id });
  expect(await send(ticketId)).toMatchObject({ status: 'sent', relayId: fallback.id });
});

test('the fallback takes a mail when the first relay has trouble of its own at MAIL FROM', async () => {
  const { ctx } = test_;
  const [first, second] = [await openRelay(), await openRelay()];
  first.answer({ at: 'MAIL', code: 451, text: '4.3.0 The disk is full' });
  await createRelay(ctx, relayAt(first.port));
  const fallback = await createRelay(ctx, relayAt(second.port));
  const { ticketId } = await createWorld(test_.ctx);
  expect(await send(ticketId)).toMatchObject({ status: 'sent', relayId: fallback.id });
});

test('the fallback is not asked about a mail that the first relay judged, put off or may have taken', async () => {
  const { ctx } = test_;
  const [first, second] = [await openRelay(), await openRelay()];
  await createRelay(ctx, relayAt(first.port));
  await createRelay(ctx, relayAt(second.port));
  const { ticketId } = await createWorld(test_.ctx);
  first.answer({ at: 'RCPT', code: 450, text: '4.2.1 Come again later' });
  expect(await send(ticketId)).toMatchObject({ status: 'deferred' });
  first.answer({ at: 'DATA', code: 554, text: '5.7.1 Not this' });
  expect(await send(ticketId)).toMatchObject({ status: 'failed' });
  first.answer(null);
  first.cutAfterContent();
  expect(await send(ticketId)).toMatchObject({ status: 'uncertain' });
  expect(second.mails).toEqual([]);
});

test('a mailbox’s own relay goes before the one for all; without any the mail is caught', async () => {
  const { ctx } = test_;
  const [own, common] = [await openRelay(), await openRelay()];
  const mine = await createWorld(test_.ctx);
  const other = await createWorld(test_.ctx);
  await createRelay(ctx, { ...relayAt(own.port), mailbox_id: mine.mailbox.id });
  const caught = await send(other.ticketId);
  expect(await ctx.db.select().from(caughtMails).where(eq(caughtMails.deliveryId, caught.id))).toHaveLength(
    1,
  );
  await createRelay(ctx, relayAt(common.port));
  await send(mine.ticketId);
  await send(other.ticketId);
  expect([own.mails.length, common.mails.length]).toEqual([1, 1]);
});

test('SMTP_URL is the relay for all while none is stored', async () => {
  const server = await openRelay('tls');
  const { ticketId } = await createWorld(test_.ctx);
  test_.ctx.env.SMTP_URL = `smtps://ada:right@localhost:${server.port}`;
  try {
    expect(await send(ticketId)).toMatchObject({ status: 'sent', relayId: null });
  } finally {
    test_.ctx.env.SMTP_URL = undefined;
  }
  expect(server.mails).toMatchObject([{ user: 'ada', secure: true }]);
});

test('a test tells what the server says, sends nothing, or a mail to a colleague and nobody else', async () => {
  const { ctx } = test_;
  const server = await openRelay('starttls');
  await createUser(ctx, {
    email: 'grace@shop.example',
    name: 'Grace',
    role: 'admin',
    password: 'wobbly lantern orchard',
  });
  const { mailbox } = await createWorld(test_.ctx);
  const relay = await createRelay(ctx, {
    ...relayAt(server.port, 'starttls', 'right'),
    mailbox_id: mailbox.id,
  });
  expect(await testRelay(ctx, relay.id)).toMatchObject({
    works: true,
    words: expect.stringMatching(/^Connected with TLS, signed in as ada\. It said: 235 /),
  });
  expect(server.mails).toEqual([]);
  expect(await testRelay(ctx, relay.id, { send_to: 'grace@shop.example' })).toMatchObject({
    works: true,
    words: 'It took the mail: 250 2.0.0 Taken as 1',
  });
  expect(server.mails).toMatchObject([{ from: mailbox.address, to: ['grace@shop.example'] }]);
  await expect(testRelay(ctx, relay.id, { send_to: 'eve@elsewhere.example' })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect((await listRelays(ctx))[0]).toMatchObject({ test_passed: true, test_response: /^It took/ });
});

test.each([
  ['a wrong password', 'starttls', { password: 'wrong' }, /refused the sign-in\. It said: 535 5\.7\.8/],
  ['TLS where none is spoken', 'plain', { security: 'tls' }, /does not speak TLS from the first byte/],
  ['STARTTLS where none is offered', 'plain', { security: 'starttls' }, /does not offer STARTTLS/],
  ['a certificate for another name', 'tls', { host: '127.0.0.1' }, /certificate of the relay .* not trusted/],
  ['no such server', 'plain', { host: 'nowhere.invalid' }, /no server of that name/],
] as const)('a relay test explains what is wrong: %s', async (_what, security, change, words) => {
  const server = await openRelay(security);
  const relay = { ...relayAt(server.port, security, security === 'plain' ? undefined : 'right'), ...change };
  expect(await testNewRelay(test_.ctx, relay)).toMatchObject({
    works: false,
    words: expect.stringMatching(words),
  });
});

test('a stored password is sealed, never returned, and never tried on another server', async () => {
  const { ctx } = test_;
  const server = await openRelay('tls');
  const relay = await createRelay(ctx, relayAt(server.port, 'tls', 'right'));
  expect(JSON.stringify(relay)).not.toContain('right');
  const row = firstOrThrow(await ctx.db.select().from(relays).where(eq(relays.id, relay.id)));
  expect(row.password).toMatch(/^v1\./);
  await expect(testRelay(ctx, relay.id, { host: '127.0.0.1' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(updateRelay(ctx, relay.id, { port: 25 })).rejects.toMatchObject({ code: 'invalid' });
});

test('two relays at most; either can be the first, and what remains is the first', async () => {
  const { ctx } = test_;
  const one = await createRelay(ctx, relayAt(2001));
  const two = await createRelay(ctx, relayAt(2002));
  await expect(createRelay(ctx, relayAt(2003))).rejects.toMatchObject({ code: 'conflict' });
  await updateRelay(ctx, two.id, { first: true });
  expect((await listRelays(ctx)).map(({ id, rank }) => [id, rank])).toEqual([
    [two.id, 1],
    [one.id, 2],
  ]);
  await removeRelay(ctx, two.id);
  expect(await listRelays(ctx)).toMatchObject([{ id: one.id, rank: 1 }]);
});
