import { sql } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestApi, type TestApi, testPassword } from '#test/world/api.ts';

let api: TestApi;
let session: Awaited<ReturnType<TestApi['sessionFor']>>;
beforeAll(async () => {
  api = await openTestApi();
  session = await api.sessionFor('member');
});
afterAll(() => api.close());

const withPassword = { current_password: testPassword };
function post(path: string, body: unknown, key?: string) {
  const headers = { 'Sec-Fetch-Site': 'same-origin', ...(key ? { 'Idempotency-Key': key } : {}) };
  return api.json('POST', path, { session, body, headers });
}

test('what is told once stands in no event, job, log or stored answer', async () => {
  const logged = (['info', 'warn', 'error'] as const).map((level) => vi.spyOn(api.ctx.log, level));
  const begun = await post('/me/totp', withPassword, 'begin');
  const { secret, otpauth_uri } = begun.body;
  expect(otpauth_uri).toContain(secret);
  const code = generateSync({ secret });
  const { body } = await post('/me/totp/confirm', { code }, 'confirm');
  const renewed = await post('/me/recovery-codes', withPassword, 'renew');
  expect((await post('/me/totp', withPassword, 'begin')).body).toEqual({ secret: null, otpauth_uri: null });
  for (const [path, sent, key] of [
    ['/me/totp/confirm', { code }, 'confirm'],
    ['/me/recovery-codes', withPassword, 'renew'],
  ] as const)
    expect((await post(path, sent, key)).body).toEqual({ recovery_codes: null });
  const told = [secret, ...body.recovery_codes, ...renewed.body.recovery_codes];
  expect(told).toHaveLength(21);
  const found = await whereIs(told);
  expect(found).toEqual([]);
  const lines = JSON.stringify(logged.flatMap(({ mock }) => mock.calls));
  expect(told.filter((hidden) => lines.includes(hidden))).toEqual([]);
  expect((await api.json('GET', '/me/second-factor', { session })).body).toMatchObject({
    totp: { confirmed_at: expect.any(String) },
    recovery_codes_left: 10,
  });
});

/** The tables that hold one of these words anywhere. */
async function whereIs(words: string[]): Promise<string[]> {
  const tables = await api.ctx.db.execute<{ name: string; text: string }>(sql`
    select table_schema || '.' || table_name as name,
           query_to_xml(format('select * from %I.%I', table_schema, table_name), true, true, '')::text as text
      from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`);
  return tables.filter(({ text }) => words.some((word) => text.includes(word))).map(({ name }) => name);
}

test('a wrong present password changes nothing, and is counted', async () => {
  const wrong = { current_password: 'not this one' };
  for (const path of ['/me/totp', '/me/totp/disable', '/me/recovery-codes'])
    expect((await post(path, wrong)).status).toBe(422);
  expect((await post('/me/totp/disable', wrong)).status).toBe(422);
  expect((await post('/me/totp/disable', wrong)).status).toBe(422);
  expect((await post('/me/totp/disable', withPassword)).status).toBe(429);
});
