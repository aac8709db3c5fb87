import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#bin/testing/context.ts';
import { answer, entriesOf, openInbox, replyAddressOf, runsOf, ticketRow } from '#bin/testing/inbox.ts';
import { openDomain } from '#bin/testing/signed-mail.ts';
import { knownMessageIds, runs, tickets } from '#db/schema/index.ts';
import { createAssistant } from '../assistant/assistants.ts';
import type { Ctx } from '../context.ts';
import { closeTicket, snoozeTicket } from '../tickets/status.ts';
import { createUser } from '../users/users.ts';

let test_: TestContext;
let ctx: Ctx;
let inbox: Awaited<ReturnType<typeof openInbox>>;
const team = openDomain('team.test');
const mia = 'mia@team.test';

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  const { id } = await createAssistant(ctx, { name: 'Iris', instructions: 'Help.' });
  inbox = await openInbox(ctx, { address: 'support@shop.example', assistant_id: id });
  await createUser(ctx, { email: mia, name: 'Mia', role: 'member', password: 'long enough for a test' });
});
afterAll(() => test_.close());

describe('which ticket', () => {
  test('the last of the References that we know decides, and In-Reply-To before them', async () => {
    const first = await inbox.arrive({ id: '<one@customer.example>' });
    const second = await inbox.arrive({ id: '<two@customer.example>' });
    const byReferences = await inbox.arrive({
      headers: ['References: <one@customer.example> <two@customer.example> <unknown@x>'],
    });
    expect(byReferences.ticketId).toBe(second.ticketId);
    const byInReplyTo = await inbox.arrive({
      headers: ['In-Reply-To: <one@customer.example>', 'References: <two@customer.example>'],
    });
    expect(byInReplyTo.ticketId).toBe(first.ticketId);
  });

  test('of a chain of sixty References the first is remembered as well as the last fifty', async () => {
    const chain = Array.from({ length: 60 }, (_, i) => `<chain-${i}@elsewhere.example>`);
    const first = await inbox.arrive({ headers: [`References: ${chain.join('\r\n ')}`] });
    for (const id of [chain[0], chain[20], chain[59]]) {
      const next = await inbox.arrive({ headers: [`In-Reply-To: ${id}`] });
      expect(next.ticketId).toBe(first.ticketId);
    }
  });

  test('an id that hundreds of tickets know leads each sender to their own', async () => {
    const id = '<the-same-always@program.example>';
    const first = await inbox.arrive({
      id,
      from: 'first@customer.example',
      headers: ['Cc: eve@customer.example'],
    });
    const other = await inbox.arrive({ from: 'other@customer.example' });
    const { mailboxId, contactId } = await ticketRow(ctx, other.ticketId);
    const many = await ctx.db
      .insert(tickets)
      .values(Array.from({ length: 250 }, () => ({ mailboxId, contactId, lastMessageAt: sql`now()` })))
      .returning({ ticketId: tickets.id });
    await ctx.db
      .insert(knownMessageIds)
      .values(
        many.map((ticket) => ({ ...ticket, mailboxId, internetMessageId: id, origin: 'theirs' as const })),
      );
    for (const from of ['first@customer.example', 'eve@customer.example']) {
      const next = await inbox.arrive({ from, headers: [`In-Reply-To: ${id}`] });
      expect(next.ticketId).toBe(first.ticketId);
    }
    const stranger = await inbox.arrive({ from: 'new@customer.example', headers: [`In-Reply-To: ${id}`] });
    expect(stranger.message.flags).toContain('names_other_ticket');
  });

  test('an id of ours is known in capitals too', async () => {
    const first = await inbox.arrive();
    const { internetMessageId } = await answer(ctx, first.ticketId);
    const next = await inbox.arrive({ headers: [`In-Reply-To: ${internetMessageId.toUpperCase()}`] });
    expect(next.ticketId).toBe(first.ticketId);
  });

  test.each(['Delivered-To', 'X-Original-To', 'X-Forwarded-To', 'Envelope-To'])(
    'the reply address that only %s tells leads to its ticket',
    async (header) => {
      const first = await inbox.arrive();
      const headers = [`${header}: ${await replyAddressOf(ctx, first.ticketId)}`];
      expect((await inbox.arrive({ headers })).ticketId).toBe(first.ticketId);
    },
  );

  test('of two reply addresses the envelope’s counts, and of two in the mail that of the newer ticket', async () => {
    const older = await inbox.arrive();
    const newer = await inbox.arrive();
    const [one, two] = [await replyAddressOf(ctx, older.ticketId), await replyAddressOf(ctx, newer.ticketId)];
    const byEnvelope = await inbox.arrive({ to: `${one}, ${two}` }, { envelopeTo: [one] });
    expect(byEnvelope.ticketId).toBe(older.ticketId);
    await inbox.arrive({ to: two });
    const byHeader = await inbox.arrive({ to: `${one}, ${two}` }, { envelopeTo: ['support@shop.example'] });
    expect(byHeader.ticketId).toBe(newer.ticketId);
  });

  test('a wrong reply token is refused nowhere: the mail is a new one', async () => {
    const to = `support+${'0'.repeat(32)}@shop.example`;
    const mail = await inbox.arrive({ to });
    expect(mail.raw.status).toBe('filed');
    expect(mail.message.filedBecause).toContain('answers no mail of ours');
  });

  test('an attacker who mentions a victim’s mail first takes none of the victim’s answers', async () => {
    const eve = await inbox.arrive({
      from: 'eve@evil.example',
      headers: ['References: <victims-own@customer.example>'],
    });
    const victim = await inbox.arrive({ id: '<victims-own@customer.example>' });
    expect(victim.ticketId).not.toBe(eve.ticketId);
    const next = await inbox.arrive({ headers: ['In-Reply-To: <victims-own@customer.example>'] });
    expect(next.ticketId).toBe(victim.ticketId);
  });

  test('two readers of one newsletter who answer it have nothing to do with each other', async () => {
    const headers = ['In-Reply-To: <issue-7@newsletter.example>'];
    const ada = await inbox.arrive({ headers });
    const bob = await inbox.arrive({ from: 'bob@elsewhere.example', headers });
    expect(bob.ticketId).not.toBe(ada.ticketId);
    expect(await ticketRow(ctx, bob.ticketId)).toMatchObject({ continuesTicketId: null });
    expect(bob.message.flags).not.toContain('names_other_ticket');
  });

  test('a mail of another mailbox leads nowhere', async () => {
    const sales = await openInbox(ctx, { address: 'sales@shop.example' });
    const first = await inbox.arrive({ id: '<elsewhere-1@customer.example>' });
    const other = await sales.arrive({ headers: ['In-Reply-To: <elsewhere-1@customer.example>'] });
    expect(other.ticketId).not.toBe(first.ticketId);
    expect(await ticketRow(ctx, other.ticketId)).toMatchObject({ continuesTicketId: null });
  });
});

describe('who writes', () => {
  test('a stranger who names our mail has a ticket of their own that is linked to it', async () => {
    const first = await inbox.arrive();
    const { internetMessageId } = await answer(ctx, first.ticketId);
    const eve = await inbox.arrive({
      from: 'eve@evil.example',
      headers: [`In-Reply-To: ${internetMessageId}`],
    });
    expect(await ticketRow(ctx, eve.ticketId)).toMatchObject({ continuesTicketId: first.ticketId });
    expect(eve.message).toMatchObject({
      flags: expect.arrayContaining(['names_other_ticket']),
      filedBecause: expect.stringContaining('eve@evil.example is not on that ticket'),
    });
  });

  test('somebody whom we or the contact copied is no stranger', async () => {
    const first = await inbox.arrive({ headers: ['Cc: Bob <bob@customer.example>'] });
    const { internetMessageId } = await answer(ctx, first.ticketId, { cc: ['bob@customer.example'] });
    const bob = await inbox.arrive({
      from: 'bob@customer.example',
      headers: [`In-Reply-To: ${internetMessageId}`],
    });
    expect(bob.ticketId).toBe(first.ticketId);
    expect(bob.message.flags).not.toContain('not_a_participant');
  });

  test('whom a forged or a strange mail copies is still a stranger', async () => {
    const first = await inbox.arrive({ id: '<mine@customer.example>' });
    await inbox.arrive({
      from: 'eve@evil.example',
      to: await replyAddressOf(ctx, first.ticketId),
      headers: ['Cc: eve-two@evil.example'],
    });
    const second = await inbox.arrive({
      from: 'eve-two@evil.example',
      headers: ['In-Reply-To: <mine@customer.example>'],
    });
    expect(second.ticketId).not.toBe(first.ticketId);
  });

  test('who answers to the return path of a reply, as programs do for the absent, is on its ticket', async () => {
    const first = await inbox.arrive();
    const { deliveries: sent } = await answer(ctx, first.ticketId);
    await closeTicket(ctx, first.ticketId);
    const to = `support+b-${sent[0]!.token}@shop.example`;
    const away = await inbox.arrive(
      { subject: 'Away', headers: ['Auto-Submitted: auto-replied'] },
      { envelopeTo: [to] },
    );
    expect(away.ticketId).toBe(first.ticketId);
    expect(await ticketRow(ctx, first.ticketId)).toMatchObject({ status: 'closed' });
    const guessed = `support+b-${'0'.repeat(sent[0]!.token.length)}@shop.example`;
    const other = await inbox.arrive(
      { headers: ['Auto-Submitted: auto-replied'] },
      { envelopeTo: [guessed] },
    );
    expect(other.ticketId).not.toBe(first.ticketId);
  });

  test('a stranger who knows the reply address joins visibly and starts nothing', async () => {
    const first = await inbox.arrive();
    await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId));
    await ctx.db.update(tickets).set({ status: 'in_progress' }).where(eq(tickets.id, first.ticketId));
    const bob = await inbox.arrive({
      from: 'bob@elsewhere.example',
      to: await replyAddressOf(ctx, first.ticketId),
    });
    expect(bob.ticketId).toBe(first.ticketId);
    expect(bob.message).toMatchObject({
      flags: expect.arrayContaining(['not_a_participant']),
      filedBecause: expect.stringMatching(/Joined by bob@elsewhere\.example, not verified/),
    });
    expect(await ticketRow(ctx, first.ticketId)).toMatchObject({ status: 'in_progress' });
    expect((await runsOf(ctx, first.ticketId)).filter(({ status }) => status === 'queued')).toEqual([]);
  });

  test.each([
    ['closed', (id: string) => closeTicket(ctx, id)],
    ['snoozed', (id: string) => snoozeTicket(ctx, id, { until: new Date(Date.now() + 3600_000) })],
  ])(
    'on a %s ticket such a stranger gets a linked ticket, so that somebody sees the mail',
    async (status, put) => {
      const first = await inbox.arrive();
      await put(first.ticketId);
      const bob = await inbox.arrive({
        from: 'bob@elsewhere.example',
        to: await replyAddressOf(ctx, first.ticketId),
      });
      expect(await ticketRow(ctx, bob.ticketId)).toMatchObject({ continuesTicketId: first.ticketId });
      expect(await ticketRow(ctx, first.ticketId)).toMatchObject({ status });
    },
  );

  test('a user of the team is believed when the domain vouches for the mail: it is theirs and starts no run', async () => {
    const first = await inbox.arrive();
    await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId));
    const to = await replyAddressOf(ctx, first.ticketId);
    const mail = await team.sign({
      from: mia,
      to,
      subject: 'Re: Help',
      text: 'I sent it.',
      messageId: '<u1@team.test>',
    });
    const { message, ticketId } = await inbox.arriveRaw(mail, { envelopeTo: [to], records: team.records });
    expect(ticketId).toBe(first.ticketId);
    expect(message).toMatchObject({ authorType: 'user', authorName: 'Mia' });
    expect(message.flags).not.toContain('claims_team');
    expect((await runsOf(ctx, ticketId)).filter(({ status }) => status === 'queued')).toEqual([]);
  });

  test('an address of the team that nothing proves is a stranger’s, with a warning', async () => {
    const first = await inbox.arrive();
    const { internetMessageId } = await answer(ctx, first.ticketId);
    const forged = await inbox.arrive({
      from: `Mia <${mia}>`,
      headers: [`In-Reply-To: ${internetMessageId}`],
    });
    expect(forged.ticketId).not.toBe(first.ticketId);
    expect(forged.message).toMatchObject({
      authorType: 'contact',
      flags: expect.arrayContaining(['claims_team']),
    });
  });

  test('what a user passes on is a matter of whoever wrote it, with the user’s words as a note', async () => {
    const text = [
      'Please help him.',
      '',
      '---------- Forwarded message ---------',
      'From: Bob Baker <bob@baker.example>',
      'Date: Mon, 5 Jan 2026 at 10:00',
      'Subject: Oven broken',
      'To: <mia@team.test>',
      '',
      'My oven does not start.',
    ].join('\n');
    const to = 'support@shop.example';
    const mail = await team.sign({
      from: mia,
      to,
      subject: 'Fwd: Oven broken',
      text,
      messageId: '<u2@team.test>',
    });
    const { ticketId, message } = await inbox.arriveRaw(mail, { records: team.records });
    const [note, entry] = await entriesOf(ctx, ticketId).then((all) =>
      all.toSorted((a) => (a.kind === 'note' ? -1 : 1)),
    );
    expect(note).toMatchObject({ kind: 'note', authorName: 'Mia', text: 'Please help him.' });
    expect(entry).toMatchObject({
      authorName: 'Mia',
      forwardedFrom: { name: 'Bob Baker', address: 'bob@baker.example' },
      flags: expect.arrayContaining(['passed_on']),
    });
    expect(message.filedBecause).toContain('bob@baker.example');
    expect(await ticketRow(ctx, ticketId)).toMatchObject({ subject: 'Oven broken' });
  });

  test('what a contact passes on stays the contact’s own matter', async () => {
    const body =
      'See below\r\n\r\n---------- Forwarded message ---------\r\nFrom: Bob <bob@baker.example>\r\nDate: today\r\nSubject: Oven\r\nTo: <ada@customer.example>\r\n\r\nIt is broken.';
    const { message } = await inbox.arrive({ subject: 'Fwd: Oven', body });
    expect(message).toMatchObject({
      authorName: 'Ada',
      forwardedFrom: { name: 'Bob', address: 'bob@baker.example' },
    });
  });
});
