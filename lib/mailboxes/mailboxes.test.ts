import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imapAccounts, relays } from '#db/schema/index.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { createRelay } from '#lib/relays/relays.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld } from '#test/world/world.ts';
import { putImapAccount } from './imap-accounts.ts';
import { findMailboxByInboundSecret, makeInboundSecret } from './inbound-secret.ts';
import { findMailboxByAddress } from './mailbox-addresses.ts';
import { createMailbox, deleteMailbox, getMailbox, updateMailbox } from './mailboxes.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

test('a mailbox that is deleted and created again has its old tickets and new settings', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx, { address: 'again@shop.example' });
  const secret = await makeInboundSecret(ctx, world.mailbox.id);
  await updateMailbox(ctx, world.mailbox.id, { signature: 'Old', sends_per_hour: 5, paused: true });
  await putImapAccount(ctx, world.mailbox.id, {
    host: 'imap.example.com',
    port: 993,
    secure: true,
    username: 'ada',
    password: 'secret',
    folder: 'INBOX',
    delete_after_reading: false,
    read_existing: true,
    paused: false,
  });
  await createRelay(ctx, {
    mailbox_id: world.mailbox.id,
    host: 'relay.example.com',
    port: 587,
    security: 'starttls',
    username: 'ada',
    password: 'secret',
    max_connections: 5,
  });
  await deleteMailbox(ctx, world.mailbox.id);
  expect(await findMailboxByAddress(ctx, 'again@shop.example')).toBeNull();
  await expect(getMailbox(ctx, world.mailbox.id)).rejects.toMatchObject({ code: 'not_found' });

  const { mailbox, created } = await createMailbox(ctx, {
    address: 'again@shop.example',
    display_name: 'New',
  });
  expect(created).toBe(true);
  expect(mailbox).toMatchObject({
    display_name: 'New',
    signature: '',
    sends_per_hour: null,
    paused_at: null,
  });
  const { data } = await listTickets(ctx, ticketsQuery.parse({ mailbox: mailbox.id, status: 'all' }));
  expect(data.map(({ id }) => id)).toEqual([world.ticketId]);
  expect(await findMailboxByInboundSecret(ctx, secret)).toBeNull();
  expect(await ctx.db.select().from(imapAccounts).where(eq(imapAccounts.mailboxId, mailbox.id))).toEqual([]);
  const [relay] = await ctx.db.select().from(relays).where(eq(relays.mailboxId, mailbox.id));
  expect(relay).toMatchObject({ password: null, removedAt: expect.any(Date) });
});

test('an address restored concurrently is restored once', async () => {
  const { ctx } = test_;
  const { mailbox } = await createMailbox(ctx, { address: 'often@shop.example' });
  await deleteMailbox(ctx, mailbox.id);
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => createMailbox(ctx, { address: 'often@shop.example' })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('omitted fields stay unchanged', async () => {
  const { ctx } = test_;
  const { mailbox } = await createMailbox(ctx, { address: 'kept@shop.example', sends_per_hour: 10 });
  const changed = await updateMailbox(ctx, mailbox.id, {
    staging: true,
    staging_allowed: ['Ada@Customer.example', '@team.example'],
  });
  expect(changed).toMatchObject({
    sends_per_hour: 10,
    staging: true,
    staging_allowed: ['ada@customer.example', '@team.example'],
  });
  expect(await updateMailbox(ctx, mailbox.id, { sends_per_hour: null })).toMatchObject({
    staging: true,
    sends_per_hour: null,
  });
});

test('a deleted mailbox sends no mail, since nobody could answer it', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx, { address: 'mute@shop.example', from: 'bob@customer.example' });
  await deleteMailbox(ctx, world.mailbox.id);
  await expect(queueReply(ctx, world.ticketId, { body: 'Hello' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await createMailbox(ctx, { address: 'mute@shop.example' });
  await queueReply(ctx, world.ticketId, { body: 'Hello' });
});
