import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drafts, mailboxes, runs, tickets, users } from '#db/schema/index.ts';
import { handOff } from '#lib/assistant/run/hand-off.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { authenticate } from '#lib/inbound/trust/authenticate.ts';
import { mailAccountLink } from '#lib/outbound/account-mail/mail-account-link.ts';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { listEvents } from '#lib/platform/events.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { findSuppression, liftSuppression } from '#lib/suppressions/suppressions.ts';
import { createAccountLink } from '#lib/users/account-links.ts';
import type { User } from '#lib/users/schema.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { resolverOf } from '#test/mail/signed-mail.ts';
import { present } from '#test/present.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { proposeReply } from '#test/world/replies.ts';
import {
  type AssistedMailbox,
  createAssistedMailbox,
  createTestMailbox,
  createWorld,
  openTicketWithRun,
} from '#test/world/world.ts';
import { claimDueNotices } from './claim-due.ts';
import { mailReviewNotice } from './mail-notice.ts';

let house: TestContext;
let sink: SmtpSink;
let support: AssistedMailbox;
let billing: { id: string; address: string };
beforeAll(async () => {
  sink = await startSmtpSink();
  house = await openTestContext({ SMTP_URL: sink.url, APP_URL: 'https://desk.shop.example' });
  support = await createAssistedMailbox(house.ctx, { address: 'support@shop.example' });
  billing = await createTestMailbox(house.ctx, { address: 'billing@shop.example' });
});
afterAll(async () => {
  closeRelays();
  await house.close();
  await sink.close();
});
beforeEach(async () => {
  sink.mails.length = 0;
  sink.behave(null);
  await house.ctx.db.delete(drafts);
  await house.ctx.db.update(tickets).set({ assigneeId: null });
  await house.ctx.db.update(users).set({ disabledAt: new Date() });
  await house.ctx.db.execute(sql`delete from pgboss.job`);
});

const secrets = { subject: 'The zirconium parcel', text: 'Quixotic words', name: 'Ada Lovelace' };

/** Somebody with a password. */
async function addUser(more: Partial<Parameters<typeof createUser>[1]> = {}): Promise<User> {
  const email = `${randomUUID()}@team.example`;
  const user = await createUser(house.ctx, { email, name: 'Mia Moss', role: 'member', ...more });
  await house.ctx.db.update(users).set({ passwordHash: '$argon2id$x' }).where(eq(users.id, user.id));
  return user;
}

async function addDraft(mailbox = support.mailbox): Promise<void> {
  await proposeReply(house.ctx, await createWorld(house.ctx, { mailbox, ...secrets }));
}

/** Has the assistant hand a new ticket over to a user. */
async function addHandOff({ email }: User): Promise<void> {
  const { ctx } = house;
  const { ticketId, runId } = await openTicketWithRun(ctx, support, {
    ...secrets,
    from: { name: secrets.name, address: 'ada@customer.example' },
  });
  const cause = { kind: 'assistant_hand_off', runId, name: email, words: 'Odd.' } as const;
  await handOff(ctx, { ticketId, cause });
  await ctx.db.update(runs).set({ status: 'finished', finishedAt: new Date() }).where(eq(runs.id, runId));
}

/** Does what two workers do at the same time: each claims, and each runs the jobs that there are. */
async function tick(): Promise<void> {
  await Promise.all([claimDueNotices(house.ctx), claimDueNotices(house.ctx)]);
  const jobs = await fetchJobs();
  await Promise.all(jobs.map((job) => mailReviewNotice(house.ctx, job)));
}

async function fetchJobs() {
  const { queue } = house.ctx;
  const jobs = await queue.fetch<Jobs['desk.review_notice']>('desk.review_notice', { batchSize: 50 });
  for (const { id } of jobs) await queue.complete('desk.review_notice', id);
  return jobs.map(({ data }) => data);
}

function letAnHourPass() {
  return house.ctx.db.update(users).set({ reviewNoticeAt: sql`review_notice_at - interval '1 hour'` });
}

function subjectsTo({ email }: User) {
  return sink.mails.filter(({ envelope }) => envelope.to.includes(email)).map(({ mail }) => mail.subject);
}

test('a reviewer gets one mail an hour with the counts within their reach, however many workers tick', async () => {
  const mia = await addUser();
  const bill = await addUser({ mailbox_ids: [billing.id] });
  await addDraft();
  await addDraft();
  await addDraft(billing);
  await tick();
  await addDraft();
  await tick();
  expect([subjectsTo(mia), subjectsTo(bill)]).toEqual([['3 drafts to review'], ['1 draft to review']]);
  await letAnHourPass();
  await tick();
  await letAnHourPass();
  await tick();
  expect(subjectsTo(mia)).toEqual(['3 drafts to review', '4 drafts to review']);
  await addHandOff(mia);
  await tick();
  await addHandOff(mia);
  await addHandOff(mia);
  await tick();
  await letAnHourPass();
  await tick();
  expect(subjectsTo(mia).slice(2)).toEqual([
    '4 drafts to review, 1 ticket for you',
    '4 drafts to review, 2 tickets for you',
  ]);
  expect(subjectsTo(bill)).toHaveLength(1);
  const [event] = await listEvents(house.ctx, { type: 'review_notice.mailed', newest: true, limit: 1 });
  expect(event?.data).toMatchObject({ user_id: mia.id, drafts: 4, tickets: 2 });
});

test('viewers, disabled and invited users, and who switched it off, get no notice', async () => {
  await addUser({ role: 'viewer' });
  const [off, gone, invited] = [await addUser(), await addUser(), await addUser()];
  const set = (user: User, change: Partial<typeof users.$inferInsert>) =>
    house.ctx.db.update(users).set(change).where(eq(users.id, user.id));
  await set(off, { notifyReviews: false });
  await set(gone, { disabledAt: new Date() });
  await set(invited, { passwordHash: null });
  await addDraft();
  await tick();
  expect(sink.mails).toEqual([]);
});

test('a notice holds numbers and links, and no word of a ticket', async () => {
  const mia = await addUser();
  await addDraft();
  await addHandOff(mia);
  await tick();
  const { mail, raw } = present(sink.mails[0]);
  expect(mail.text).toContain('https://desk.shop.example/review\n');
  expect(mail.text).toContain('https://desk.shop.example/inbox?assignee=me\n');
  expect(mail.text).toContain('https://desk.shop.example/settings/account\n');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  const all = [raw.toString(), mail.text, mail.html, mail.subject].join('\n');
  for (const word of ['zirconium', 'Quixotic', 'Ada', 'Lovelace', 'ada@customer.example', 'Odd'])
    expect(all).not.toContain(word);
});

test('what was reviewed before the mail leaves is not told, and then the next need not wait', async () => {
  const mia = await addUser();
  await addDraft();
  await claimDueNotices(house.ctx);
  await house.ctx.db.delete(drafts);
  for (const job of await fetchJobs()) await mailReviewNotice(house.ctx, job);
  expect(sink.mails).toEqual([]);
  await addDraft();
  await tick();
  expect(subjectsTo(mia)).toEqual(['1 draft to review']);
});

test('a notice that was cut off leaves again with its Message-ID, and a later one takes its place', async () => {
  const { ctx } = house;
  await addUser();
  await addDraft();
  await claimDueNotices(ctx);
  const job = present((await fetchJobs())[0]);
  sink.behave({ at: 'RCPT', act: 'refuse', code: 450, text: '4.2.0 Later' });
  await expect(mailReviewNotice(ctx, job)).rejects.toThrow('4.2.0');
  sink.behave(null);
  await mailReviewNotice(ctx, job);
  await mailReviewNotice(ctx, job);
  expect(sink.mails).toHaveLength(1);
  // As after a kill between the mail and its record.
  const unrecorded = { reviewNoticeId: job.noticeId, reviewNoticeThrough: null };
  const set = () => ctx.db.update(users).set(unrecorded).where(eq(users.id, job.userId));
  await set();
  await mailReviewNotice(ctx, job);
  expect(sink.mails.map(({ mail }) => mail.messageId)).toEqual([
    sink.mails[0]?.mail.messageId,
    sink.mails[0]?.mail.messageId,
  ]);
  await set();
  await letAnHourPass();
  await claimDueNotices(ctx);
  await mailReviewNotice(ctx, job);
  expect(sink.mails).toHaveLength(2);
});

test('a notice that is refused for good is told in an event, and not tried again for the same', async () => {
  const mia = await addUser();
  await addDraft();
  sink.behave({ at: 'RCPT', act: 'refuse', code: 550, text: '5.1.1 No such user' });
  await tick();
  const [event] = await listEvents(house.ctx, { type: 'review_notice.mail_failed', newest: true, limit: 1 });
  expect(event?.data).toMatchObject({ user_id: mia.id, text: expect.stringContaining('5.1.1') });
  await letAnHourPass();
  await claimDueNotices(house.ctx);
  expect(await fetchJobs()).toEqual([]);
});

test('an address that does not exist gets no further notice until its suppression is lifted', async () => {
  const mia = await addUser();
  await addDraft();
  sink.behave({ at: 'RCPT', act: 'refuse', code: 550, text: '5.1.1 No such user' });
  await tick();
  sink.behave(null);
  await letAnHourPass();
  await addDraft();
  await tick();
  expect(sink.mails).toEqual([]);
  const suppression = present(await findSuppression(house.ctx, mia.email));
  expect(suppression.reason).toBe('bounce');
  await liftSuppression(house.ctx, suppression.id, { reason: 'She has it back.' });
  await tick();
  expect(subjectsTo(mia)).toEqual(['2 drafts to review']);
});

test('a notice waits until a draft has waited, and for a mailbox whose mail leaves', async () => {
  const { ctx } = house;
  const patient = { ...ctx, env: { ...ctx.env, REVIEW_NOTICE_DELAY_MS: 60_000 } };
  await addUser();
  await addDraft();
  await claimDueNotices(patient);
  expect(await fetchJobs()).toEqual([]);
  await ctx.db.update(drafts).set({ createdAt: sql`now() - interval '1 minute'` });
  await ctx.db.update(mailboxes).set({ staging: true });
  await claimDueNotices(patient);
  expect(await fetchJobs()).toEqual([]);
  await ctx.db.update(mailboxes).set({ staging: false });
  await claimDueNotices(patient);
  expect(await fetchJobs()).toHaveLength(1);
});

test('notices and account mails are signed for their domain', async () => {
  const { domain } = await createDomain(house.ctx, { name: 'shop.example' });
  const dns = resolverOf(
    Object.fromEntries(domain.records.map(({ type, name, value }) => [`${type} ${name}`, [value]])),
  );
  const mia = await addUser();
  await addDraft();
  await tick();
  const { id: linkId } = await createAccountLink(house.ctx, { userId: mia.id, kind: 'reset' });
  await mailAccountLink(house.ctx, { linkId });
  const served = { clientAddress: '127.0.0.1', helo: 'shop.example' };
  const judged = await Promise.all(
    sink.mails.map(({ envelope, raw }) =>
      authenticate({ content: raw, envelopeFrom: envelope.from, ...served }, dns),
    ),
  );
  expect(judged.map(({ auth }) => auth)).toMatchObject([
    { dkim: 'pass', dmarc: 'pass' },
    { dkim: 'pass', dmarc: 'pass' },
  ]);
});
