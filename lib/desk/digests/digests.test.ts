import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { notifications, tickets, users } from '#db/schema/index.ts';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { addNote } from '#lib/tickets/note.ts';
import { readNotifications } from '#lib/tickets/notifications/notifications.ts';
import { assignTicket } from '#lib/tickets/update-ticket.ts';
import { visitDesk } from '#lib/users/desk-visits.ts';
import { updateOwnAccount } from '#lib/users/own-account.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { createWorld } from '#test/world/world.ts';
import { claimDueDigests } from './claim-due-digests.ts';
import { mailDigest } from './mail-digest.ts';

let house: TestContext;
let sink: SmtpSink;
let ada: Ctx;
let grace: Ctx;
beforeAll(async () => {
  sink = await startSmtpSink();
  house = await openTestContext({ SMTP_URL: sink.url, APP_URL: 'https://desk.shop.example' });
  ada = await signedIn('Ada Lovelace');
  grace = await signedIn('Grace Hopper');
});
afterAll(async () => {
  closeRelays();
  await house.close();
  await sink.close();
});
beforeEach(async () => {
  sink.mails.length = 0;
  sink.behave(null);
  await house.ctx.db.delete(notifications);
  await house.ctx.db.update(users).set({
    deskSeenAt: null,
    digestId: null,
    digestAt: null,
    digestThrough: sql`now() - interval '1 day'`,
    notifyAway: true,
    readingLanguage: null,
  });
  await house.ctx.db.execute(sql`delete from pgboss.job`);
});

async function signedIn(name: string): Promise<Ctx> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@team.example`;
  const { id } = await createUser(house.ctx, { email, name, role: 'member' });
  await house.ctx.db.update(users).set({ passwordHash: '$argon2id$x' }).where(eq(users.id, id));
  return withActor(house.ctx, { type: 'user', id, name, role: 'member', mailboxIds: null });
}

const idOf = ({ actor }: Ctx) => String(actor.id);
const secrets = { subject: 'The zirconium parcel', text: 'Quixotic words', name: 'Zacharias Contact' };

/** Ada mentions Grace in a note, and assigns her the ticket, which was `minutes` ago. */
async function concernGrace({ minutes }: { minutes: number }) {
  const { ticketId, number } = await createWorld(house.ctx, secrets);
  await addNote(ada, ticketId, { body: 'Obscure, @Grace Hopper', mentions: [idOf(grace)] });
  await assignTicket(ada, ticketId, { userId: idOf(grace) });
  const createdAt = sql`now() - make_interval(mins => ${minutes})`;
  await house.ctx.db.update(notifications).set({ createdAt }).where(eq(notifications.ticketId, ticketId));
  return { ticketId, number };
}

/** Does what two workers do at the same time. */
async function tick(): Promise<void> {
  await Promise.all([claimDueDigests(house.ctx), claimDueDigests(house.ctx)]);
  await mailClaimed();
}

async function mailClaimed(): Promise<void> {
  const { queue } = house.ctx;
  const jobs = await queue.fetch<Jobs['desk.digest']>('desk.digest', { batchSize: 50 });
  await Promise.all(jobs.map(({ data }) => mailDigest(house.ctx, data)));
  for (const { id } of jobs) await queue.complete('desk.digest', id);
}

function mailsTo({ actor }: Ctx) {
  const address = `${actor.name.split(' ')[0]?.toLowerCase()}@team.example`;
  return sink.mails.filter(({ envelope }) => envelope.to.includes(address));
}

test('what somebody missed is gathered into one mail, with no word of a ticket', async () => {
  const one = await concernGrace({ minutes: 40 });
  const other = await concernGrace({ minutes: 1 });
  await tick();
  expect(mailsTo(ada)).toEqual([]);
  const [mail, ...others] = mailsTo(grace);
  expect(others).toEqual([]);
  expect(mail?.mail.subject).toBe('4 notifications for you');
  const raw = mail?.raw.toString() ?? '';
  for (const { number } of [one, other]) {
    expect(mail?.mail.text).toContain(`Ticket #${number} · Ada Lovelace mentioned you`);
    expect(mail?.mail.text).toContain(`Ticket #${number} · Ada Lovelace assigned you`);
    expect(mail?.mail.text).toContain(`https://desk.shop.example/tickets/${number}`);
  }
  expect(raw).not.toMatch(/zirconium|quixotic|zacharias|obscure/i);
  const events = await listEvents(house.ctx, { type: 'digest.mailed' });
  expect(events.at(-1)?.data).toMatchObject({ user_id: idOf(grace), count: 4 });
});

test('the next comes after an hour, and tells only what is new', async () => {
  await concernGrace({ minutes: 50 });
  await tick();
  const later = await concernGrace({ minutes: 35 });
  await tick();
  expect(mailsTo(grace)).toHaveLength(1);
  await house.ctx.db.update(users).set({ digestAt: sql`digest_at - interval '1 hour'` });
  await tick();
  const [, second, ...others] = mailsTo(grace);
  expect(others).toEqual([]);
  expect(second?.mail.subject).toBe('2 notifications for you');
  expect(second?.mail.text).toContain(`/tickets/${later.number}`);
});

test.each([
  ['has waited too short', async () => concernGrace({ minutes: 20 })],
  [
    'is read',
    async () => {
      await concernGrace({ minutes: 40 });
      await readNotifications(grace);
    },
  ],
  [
    'came while they were at the desk',
    async () => {
      await concernGrace({ minutes: 50 });
      await house.ctx.db.update(users).set({ deskSeenAt: sql`now() - interval '45 minutes'` });
    },
  ],
  [
    'waits for somebody who is at the desk',
    async () => {
      await concernGrace({ minutes: 40 });
      await visitDesk(grace);
    },
  ],
  [
    'is no longer theirs',
    async () => {
      const { ticketId } = await concernGrace({ minutes: 40 });
      await assignTicket(ada, ticketId, { userId: idOf(ada) });
      await house.ctx.db.delete(notifications).where(eq(notifications.kind, 'mention'));
    },
  ],
  [
    'is about a sample',
    async () => {
      const { ticketId } = await concernGrace({ minutes: 40 });
      await house.ctx.db.update(tickets).set({ sample: true }).where(eq(tickets.id, ticketId));
    },
  ],
  [
    'lies in a mailbox out of reach',
    async () => {
      await concernGrace({ minutes: 40 });
      await house.ctx.db
        .update(users)
        .set({ mailboxIds: [] })
        .where(eq(users.id, idOf(grace)));
    },
  ],
  [
    'is for somebody who switched digests off',
    async () => {
      await concernGrace({ minutes: 40 });
      await updateOwnAccount(grace, { notify_away: false }, null);
    },
  ],
  [
    'is for somebody without access',
    async () => {
      await concernGrace({ minutes: 40 });
      await house.ctx.db
        .update(users)
        .set({ disabledAt: new Date() })
        .where(eq(users.id, idOf(grace)));
    },
  ],
])('nothing is mailed that %s', async (_, prepare) => {
  await prepare();
  await tick();
  expect(mailsTo(grace)).toEqual([]);
  await house.ctx.db.update(users).set({ mailboxIds: null, disabledAt: null });
});

test('whoever reads it, or comes back, before it leaves is mailed nothing, and the next need not wait', async () => {
  await concernGrace({ minutes: 40 });
  await claimDueDigests(house.ctx);
  await visitDesk(grace);
  await mailClaimed();
  expect(mailsTo(grace)).toEqual([]);
  await house.ctx.db.update(users).set({ deskSeenAt: sql`now() - interval '2 hours'` });
  await tick();
  expect(mailsTo(grace)).toHaveLength(1);
});

test('a digest speaks the language of its reader', async () => {
  await house.ctx.db.update(users).set({ readingLanguage: 'de' });
  await concernGrace({ minutes: 40 });
  await tick();
  const [mail] = mailsTo(grace);
  expect(mail?.mail.subject).toBe('2 Benachrichtigungen für Sie');
  expect(mail?.mail.text).toContain('Ada Lovelace hat Sie erwähnt');
});

test('a digest that a server wants later bears the same Message-ID when it leaves', async () => {
  await concernGrace({ minutes: 40 });
  await claimDueDigests(house.ctx);
  const [job] = await house.ctx.queue.fetch<Jobs['desk.digest']>('desk.digest');
  const ids: string[] = [];
  const send = (outcome: 'deferred' | 'sent') =>
    mailDigest(house.ctx, job?.data ?? { userId: '', digestId: '' }, async (_, { raw }) => {
      ids.push(/^Message-ID: .*$/im.exec(raw.toString())?.[0] ?? '');
      return outcome === 'sent'
        ? { outcome, code: '2.0.0', response: '250 OK' }
        : { outcome, waitsFor: 'server', code: '4.0.0', response: '451 Later' };
    });
  await expect(send('deferred')).rejects.toThrow('not left yet');
  await send('sent');
  await send('sent');
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
