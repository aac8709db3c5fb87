import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { backups, processes } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { toldIn } from '#locales/say.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { checkReachability } from './check-domains.ts';
import { checkSecret, checkUrl } from './check-host.ts';
import { checkRelays } from './check-relays.ts';
import { checkBackup, checkWorkers } from './check-work.ts';
import { type DoctorChecks, examine } from './examine.ts';
import { doctorChecks, well } from './finding.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

/** Every check at once well, but those given. */
function checksWith(given: Partial<DoctorChecks>): DoctorChecks {
  const all = doctorChecks.map((name) => [
    name,
    { ask: async () => well(say('doctor.schema_current')), limitMs: 500 },
  ]);
  return { ...Object.fromEntries(all), ...given };
}

test('every check has a finding, and whatever is not well says what to do', async () => {
  const { state, findings } = await examine(context.ctx);
  expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(doctorChecks));
  // Nobody works here.
  expect(findings.find(({ check }) => check === 'workers')?.state).toBe('failed');
  expect(state).toBe('failed');
  for (const { state, check, todo } of findings) {
    if (state === 'ok') expect(todo, check).toBeNull();
    else if (check !== 'disk') expect(todo, check).not.toBeNull();
  }
});

test('what is found is told in the reader’s language', async () => {
  const { findings } = await examine(context.ctx);
  for (const { what } of findings) {
    expect(toldIn('en', what)).toBe(what.text);
    expect(toldIn('de', what)).not.toBe(what.text);
  }
});

test('a check that hangs is unknown after its limit, and delays no other', async () => {
  const hanging = { ask: () => new Promise<never>(() => {}), limitMs: 100 };
  const begun = performance.now();
  const { state, findings } = await examine(context.ctx, checksWith({ relay: hanging, model: hanging }));
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(state).toBe('unknown');
  expect(findings.filter(({ state }) => state === 'unknown').map(({ check }) => check)).toEqual([
    'relay',
    'model',
  ]);
});

test('a check that fails is unknown and does not fail the others', async () => {
  const broken = { ask: () => Promise.reject(new Error('broken')), limitMs: 100 };
  const { findings } = await examine(context.ctx, checksWith({ dns: broken }));
  expect(findings.find(({ check }) => check === 'dns')).toMatchObject({
    state: 'unknown',
    what: { code: 'doctor.broken' },
  });
});

test('while the database is away that is said, and what the machine alone tells still is', async () => {
  const away = connect('postgres://nobody@127.0.0.1:9/nothing', { max: 1, application: 'countersign-test' });
  const { state, findings } = await examine({ ...context.ctx, db: away.db });
  await away.close();
  expect(state).toBe('failed');
  const of = (name: string) => findings.find(({ check }) => check === name);
  expect(of('database')).toMatchObject({ state: 'failed', what: { code: 'doctor.database_away' } });
  expect(of('node')?.state).toBe('ok');
  expect(of('workers')?.what.code).toBe('doctor.needs_database');
});

test('a secret that a person made up is warned of, a random one is not', async () => {
  const secretOf = (APP_SECRET: string) =>
    checkSecret({ ...context.ctx, env: { ...context.ctx.env, APP_SECRET } });
  expect((await secretOf('7d2c9a84f1b06e35c8d1f29ab34e6701b5f8')).state).toBe('ok');
  expect((await secretOf('abcabcabcabcabcabcabcabcabcabcabcabc')).state).toBe('warning');
  expect((await secretOf('please-change-me-7d2c9a84f1b06e35c8d1')).state).toBe('warning');
});

test('an address without TLS is warned of, one of this machine cannot be judged', async () => {
  const stateOf = async (APP_URL: string) =>
    (await checkUrl({ ...context.ctx, env: { ...context.ctx.env, APP_URL } })).state;
  expect(await stateOf('https://desk.shop.example')).toBe('ok');
  expect(await stateOf('http://desk.shop.example')).toBe('warning');
  expect(await stateOf('http://localhost:3000')).toBe('unknown');
});

test('a relay that cannot be reached has failed, in words without its password', async () => {
  const env = { ...context.ctx.env, SMTP_URL: 'smtp://ada:swordfish@127.0.0.1:9' };
  const findings = await checkRelays({ ...context.ctx, env });
  expect(findings).toMatchObject([{ state: 'failed', what: { code: 'doctor.relay_fails' } }]);
  expect(JSON.stringify(findings)).not.toContain('swordfish');
});

test('what cannot be known of the way in is unknown, never well', async () => {
  const nowhere = async () => [] as string[][];
  expect(await checkReachability(context.ctx, nowhere)).toMatchObject([
    { state: 'unknown', what: { code: 'doctor.no_mx' } },
  ]);
});

test('a backup is known once one was written, and its age is told', async () => {
  const { ctx } = context;
  expect((await checkBackup(ctx)).state).toBe('unknown');
  await ctx.db
    .insert(backups)
    .values({ rowCount: 7, bytes: 9, madeAt: new Date(Date.now() - 72 * 3_600_000) });
  expect(await checkBackup(ctx)).toMatchObject({ state: 'warning', what: { values: { hours: 72 } } });
  await ctx.db.insert(backups).values({ rowCount: 7, bytes: 9 });
  expect((await checkBackup(ctx)).state).toBe('ok');
});

test('a worker that was seen is well', async () => {
  await context.ctx.db.insert(processes).values({ id: 'one', role: 'worker' });
  expect(await checkWorkers(context.ctx)).toMatchObject({ state: 'ok', what: { values: { count: 1 } } });
});
