import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { caughtMails, deliveries, domains } from '#db/schema/index.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { authenticate } from '#lib/inbound/trust/authenticate.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { resolverOf } from '#test/mail/signed-mail.ts';
import { startRelayServer } from '#test/servers/relay-server.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { closeRelays } from './relay-failover.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function createSignedMailbox(name: string) {
  const { ctx } = test_;
  const { domain } = await createDomain(ctx, { name });
  const world = await createWorld(ctx, { address: `support@${name}`, from: 'ada@customer.example' });
  const dns = resolverOf(
    Object.fromEntries(domain.records.map(({ type, name, value }) => [`${type} ${name}`, [value]])),
  );
  const send = async (body: string) => {
    const id = await queueFirstDelivery(ctx, world.ticketId, { body });
    await deliver(ctx, { deliveryId: id });
    return id;
  };
  /** What a receiver says of the mail, with DNS as the product asks for it. */
  const judge = (content: Buffer) =>
    authenticate({ content, envelopeFrom: `support@${name}`, clientAddress: '127.0.0.1', helo: name }, dns);
  return { ...world, domain, send, judge };
}

test('mail of a domain with a key verifies at the receiver, through a relay', async () => {
  const world = await createSignedMailbox('signed.example');
  const server = await startRelayServer();
  test_.ctx.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  try {
    await world.send('Größe 42 – und ein Punkt am Anfang:\n\n.so\n\n日本語');
  } finally {
    test_.ctx.env.SMTP_URL = undefined;
    closeRelays();
    await server.close();
  }
  const { auth, authDetails } = await world.judge(firstOrThrow(server.mails).raw);
  expect(auth).toMatchObject({ dkim: 'pass', dmarc: 'pass' });
  expect(authDetails.dkim).toMatchObject([
    { domain: 'signed.example', selector: world.domain.selector, aligned: true },
  ]);
});

test('mail that is caught is signed as it would have left, and one changed word breaks that', async () => {
  const world = await createSignedMailbox('caught.example');
  const id = await world.send('It left on Monday.');
  const caught = firstOrThrow(
    await test_.ctx.db.select().from(caughtMails).where(eq(caughtMails.deliveryId, id)),
  );
  expect((await world.judge(caught.content)).auth.dkim).toBe('pass');
  const changed = Buffer.from(caught.content.toString('latin1').replaceAll('Monday', 'Sunday'), 'latin1');
  expect((await world.judge(changed)).auth.dkim).toBe('fail');
});

test('a key that cannot be opened any more keeps mail back instead of sending it unsigned', async () => {
  const { ctx } = test_;
  const world = await createSignedMailbox('locked.example');
  await ctx.db
    .update(domains)
    .set({ dkimPrivateKey: 'v1.AAAA.AAAA.AAAA' })
    .where(eq(domains.id, world.domain.id));
  const id = await world.send('Hello');
  const [row] = await ctx.db.select().from(deliveries).where(eq(deliveries.id, id));
  expect(row).toMatchObject({ status: 'deferred', response: expect.stringContaining('could not be signed') });
});
