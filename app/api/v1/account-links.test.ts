import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailAccountLink } from '#lib/outbound/account-mail/mail-account-link.ts';
import { startPasswordReset } from '#lib/outbound/account-mail/request-password-reset.ts';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { judgePassword } from '#lib/users/password-strength/judge-password.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { present } from '#test/present.ts';
import { uniqueName } from '#test/requests/subject.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createTestMailbox } from '#test/world/world.ts';

const password = 'wobbly lantern 47 orchard';
let sink: SmtpSink;
/** One whose mail leaves, and one whose mail is caught. */
let api: TestApi;
let sandbox: TestApi;
beforeAll(async () => {
  sink = await startSmtpSink();
  api = await openTestApi(undefined, { env: { SMTP_URL: sink.url, APP_URL: 'https://desk.shop.example' } });
  sandbox = await openTestApi();
  await createTestMailbox(api.ctx, { address: 'support@shop.example' });
  // Loading its dictionaries blocks this thread, on a busy machine for longer than a new connection may take.
  await judgePassword(password, {});
});
afterAll(async () => {
  closeRelays();
  await Promise.all([api.close(), sandbox.close(), sink.close()]);
});

const person = () => ({ email: `${uniqueName()}@team.example`, name: 'Mia Moss', role: 'member' as const });
const tokenIn = (url: string) => present(url.split('#')[1]);
function use(token: string, of = sandbox) {
  return of.json('POST', '/account-links/use', { key: '', body: { token, password } });
}

/** Invites where nothing can be mailed, so that the link is in the answer. */
async function invite() {
  const { email, name, role } = person();
  const { status, body } = await sandbox.json('POST', '/users', { body: { email, name, role } });
  expect(status).toBe(201);
  return { id: body.id as string, email, token: tokenIn(body.url) };
}

/** Does what the worker does with the jobs of these names. */
async function workOff({ ctx }: TestApi) {
  for (const name of ['account.reset', 'account.mail'] as const) {
    const jobs = await ctx.queue.fetch<{ userId: string; linkId: string }>(name, { batchSize: 20 });
    for (const { id, data } of jobs) {
      await (name === 'account.reset' ? startPasswordReset(ctx, data) : mailAccountLink(ctx, data));
      await ctx.queue.complete(name, id);
    }
  }
}

async function linkMailedTo(email: string): Promise<string> {
  await workOff(api);
  const { mail } = await sink.waitForMail('an account mail', ({ envelope }) => envelope.to.includes(email));
  return present(/https:\/\/desk\.shop\.example\/set-password#[\w-]{43}/.exec(mail.text ?? ''))[0];
}

test('a link sets a password once, also when two come at the same instant', async () => {
  const { token, email } = await invite();
  const inspected = await sandbox.json('POST', '/account-links/inspect', { key: '', body: { token } });
  expect(inspected.body).toMatchObject({ kind: 'invitation', email, name: 'Mia Moss' });
  const answers = await Promise.all([use(token), use(token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await use(token)).body).toMatchObject({ facts: { reason: 'used' } });
});

test('a link does not work after its time, after a newer one, or for a disabled user', async () => {
  const [late, replaced, disabled] = [await invite(), await invite(), await invite()];
  await sandbox.ctx.db.execute(
    sql`update account_links set expires_at = now() where user_id = ${late.id.slice(4)}::uuid`,
  );
  expect((await use(late.token)).body.facts.reason).toBe('expired');
  const { body } = await sandbox.json('POST', `/users/${replaced.id}/invitation`);
  expect((await use(replaced.token)).body.facts.reason).toBe('replaced');
  expect((await use(tokenIn(body.url))).status).toBe(204);
  await sandbox.json('PATCH', `/users/${disabled.id}`, { body: { disabled: true } });
  expect((await use(disabled.token)).body.facts.reason).toBe('disabled');
  await sandbox.json('PATCH', `/users/${disabled.id}`, { body: { disabled: false } });
  expect((await use(disabled.token)).status).toBe(409);
});

test('nobody signs in as an invited user, and a wrong token is refused and at last slowed', async () => {
  const { email } = await invite();
  const client = { client: '192.0.2.9', userAgent: 'a browser' };
  for (const tried of ['', 'null', password])
    await expect(signIn(sandbox.ctx, { email, password: tried, ...client })).rejects.toMatchObject({
      code: 'forbidden',
    });
  const statuses: number[] = [];
  for (let i = 0; i < 32; i += 1) {
    const headers = { 'x-test-client': '198.51.100.7' };
    const body = { token: 'nonsense' };
    statuses.push((await sandbox.json('POST', '/account-links/inspect', { key: '', body, headers })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
});

test('an invitation arrives, its link is on APP_URL whatever the Host, and sets the password', async () => {
  const { email, name, role } = person();
  const headers = { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test' };
  const { body } = await api.json('POST', '/users', { body: { email, name, role }, headers });
  expect(body).toMatchObject({ url: null, invitation: { mailed_at: null, failed: null } });
  const link = await linkMailedTo(email);
  const { mail, envelope } = present(sink.mails.find((each) => each.envelope.to.includes(email)));
  expect(envelope.from).toBe('support@shop.example');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.replyTo).toBeUndefined();
  expect(mail.html).toContain(link);
  const { body: now } = await api.json('GET', `/users/${body.id}`);
  expect(now.invitation.mailed_at).not.toBeNull();
  expect((await use(tokenIn(link), api)).status).toBe(204);
  const found = await signIn(api.ctx, { email, password, client: '192.0.2.8', userAgent: 'a browser' });
  expect(found.user).toMatchObject({ id: body.id, invitation: null });
});

test('a reset ends the old password and the old sessions', async () => {
  const { userId, sessionId } = await api.sessionFor('member');
  const session = { userId, sessionId };
  const { email } = (await api.json('GET', `/users/${userId}`)).body;
  expect((await api.json('POST', '/password-resets', { key: '', body: { email } })).status).toBe(202);
  const link = await linkMailedTo(email);
  expect((await api.call('GET', '/me', { session })).status).toBe(200);
  expect((await use(tokenIn(link), api)).status).toBe(204);
  expect((await api.call('GET', '/me', { session })).status).toBe(401);
  const attempt = (tried: string) =>
    signIn(api.ctx, { email, password: tried, client: '192.0.2.6', userAgent: 'a browser' });
  await expect(attempt('a long and good passphrase')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(attempt(password)).resolves.toBeTruthy();
});

test('a known and an unknown e-mail address get the same answer, and many requests are slowed', async () => {
  const { email } = person();
  await api.json('POST', '/users', { body: { ...person(), email, password } });
  const ask = (address: string, client: string) =>
    api.call('POST', '/password-resets', {
      key: '',
      body: { email: address },
      headers: { 'x-test-client': client },
    });
  const [known, unknown] = [await ask(email, '203.0.113.1'), await ask('nobody@team.example', '203.0.114.1')];
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  const jobs = await api.ctx.db.execute(sql`select data from pgboss.job where name = 'account.reset'`);
  expect([...jobs]).toContainEqual({
    data: expect.objectContaining({ userId: null, linkId: expect.any(String) }),
  });
  const statuses: number[] = [];
  for (let i = 0; i < 7; i += 1) statuses.push((await ask('nobody@team.example', '203.0.115.1')).status);
  expect(statuses).toContain(429);
  await workOff(api);
});

test('what a server refuses for good stands on the person, and a mail is sent again with the same link', async () => {
  const invited = async () => {
    const { email, name, role } = person();
    const { body } = await api.json('POST', '/users', { body: { email, name, role } });
    return { id: body.id as string, email };
  };
  const refused = await invited();
  sink.behave({ at: 'RCPT', act: 'refuse', code: 550, text: '5.1.1 No such user' });
  await workOff(api);
  const { body } = await api.json('GET', `/users/${refused.id}`);
  expect(body.invitation.failed).toContain('550 5.1.1 No such user');
  sink.behave({ at: 'RCPT', act: 'refuse', code: 450, text: '4.2.0 Later' });
  const later = await invited();
  const [job] = await api.ctx.queue.fetch<{ linkId: string }>('account.mail');
  await expect(mailAccountLink(api.ctx, present(job).data)).rejects.toThrow('4.2.0');
  sink.behave(null);
  await mailAccountLink(api.ctx, present(job).data);
  // As after a kill between the mail and its record.
  await api.ctx.db.execute(sql`update account_links set mailed_at = null`);
  await mailAccountLink(api.ctx, present(job).data);
  const mails = sink.mails.filter(({ envelope }) => envelope.to.includes(later.email));
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ mail }) => `${mail.messageId} ${mail.text}`)).size).toBe(1);
});

test('no table, job, event or stored response holds a token', async () => {
  const { email, name, role } = person();
  const request = { body: { email, name, role }, headers: { 'Idempotency-Key': 'invite-once' } };
  const first = await sandbox.json('POST', '/users', request);
  const again = await sandbox.json('POST', '/users', request);
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect(again.body).toEqual({ ...first.body, url: null });
  const token = tokenIn(first.body.url);
  await use(token);
  const tables = await sandbox.ctx.db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`);
  for (const { name } of tables) {
    const rows = await sandbox.ctx.db.execute(
      sql`select 1 from ${sql.raw(name)} as t where t::text like ${`%${token}%`}`,
    );
    expect([name, rows.length]).toEqual([name, 0]);
  }
});
