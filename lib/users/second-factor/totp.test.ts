import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoveryCodes, sessions, totpSecrets } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { present } from '#test/present.ts';
import { openTestContext } from '../../../test/context.ts';
import { confirmPassword } from '../own-account.ts';
import { startSession, userOfSession } from '../sessions.ts';
import { actorOfUser, signIn } from '../sign-in.ts';
import { createUser } from '../users.ts';
import { disableTotp, resetSecondFactor } from './remove.ts';
import { getSecondFactor, renewRecoveryCodes } from './second-factor.ts';
import { acceptTotpCode, confirmTotp, startTotp } from './totp.ts';

let ctx: Ctx;
let close: () => Promise<void>;
beforeAll(async () => ({ ctx, close } = await openTestContext()));
afterAll(() => close());

const password = 'wobbly lantern 47 orchard';
/** The middle of a time step, so that no test runs over its end. */
const now = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;
let serial = 0;

/** A user whose sign-in asks for codes since a step ago. */
async function newUser() {
  const email = `second${++serial}@x.test`;
  const { id } = await createUser(ctx, { email, name: 'Ada', role: 'member', password });
  const own = withActor(ctx, present(await actorOfUser(ctx, id)));
  const { secret } = await startTotp(own);
  const codeAt = (at: number) => generateSync({ secret, epoch: Math.floor(at / 1000) });
  const codes = await confirmTotp(own, codeAt(now - 30_000), now - 30_000);
  return { id, email, own, secret, codeAt, codes };
}
type Tried = { code?: string; client?: string; device?: string; password?: string };
function attempt(email: string, { code, client = `10.3.${++serial & 255}.1`, ...rest }: Tried = {}) {
  const given = { email, password, client, userAgent: 'a browser', ...(code === undefined ? {} : { code }) };
  return signIn(ctx, { ...given, ...rest }, now);
}
/** `in`, or why not. */
function outcomeOf(email: string, tried: Tried = {}): Promise<string> {
  return attempt(email, tried).then(
    () => 'in',
    ({ facts, code }) => facts.reason ?? code,
  );
}
const countSessions = (userId: string) => ctx.db.$count(sessions, eq(sessions.userId, userId));

test('a password alone gives no session once codes are on, and a wrong one is not told so', async () => {
  const { id, email, codeAt } = await newUser();
  expect(await outcomeOf(email)).toBe('code_needed');
  expect(await outcomeOf(email, { password: 'wrong', code: codeAt(now) })).toBe('mismatch');
  expect(await outcomeOf(email, { password: 'wrong' })).toBe('mismatch');
  expect(await countSessions(id)).toBe(0);
  expect(await outcomeOf(email, { code: codeAt(now) })).toBe('in');
  expect(await countSessions(id)).toBe(1);
});

test('a code works once', async () => {
  const { email, codeAt } = await newUser();
  expect(await outcomeOf(email, { code: codeAt(now) })).toBe('in');
  expect(await outcomeOf(email, { code: codeAt(now) })).toBe('code_mismatch');
  expect(await outcomeOf(email, { code: codeAt(now + 30_000) })).toBe('in');
  expect(await outcomeOf(email, { code: codeAt(now) })).toBe('code_mismatch');
});

test('a code that comes several times at the same instant opens one session', async () => {
  const { id, email, codeAt } = await newUser();
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => outcomeOf(email, { code: codeAt(now) })),
  );
  expect(outcomes.sort()).toEqual([...Array(4).fill('code_mismatch'), 'in']);
  expect(await countSessions(id)).toBe(1);
});

test('a code is taken one step early or late, and no further', async () => {
  for (const [steps, accepted] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    const { id, codeAt } = await newUser();
    await ctx.db.update(totpSecrets).set({ lastUsedStep: null }).where(eq(totpSecrets.userId, id));
    const code = codeAt(now + steps * 30_000);
    expect([steps, await acceptTotpCode(ctx, { userId: id, code }, now)]).toEqual([steps, accepted]);
  }
});

test('the code that turned codes on does not sign in', async () => {
  const { email, codeAt } = await newUser();
  expect(await outcomeOf(email, { code: codeAt(now - 30_000) })).toBe('code_mismatch');
});

test('another user’s code, and what is no code, is refused', async () => {
  const [ada, eve] = [await newUser(), await newUser()];
  const bad = [eve.codeAt(now), eve.codes[0] ?? '', '000000'.slice(1), '1e5000', '٠١٢٣٤٥', 'x'.repeat(9000)];
  for (const code of bad) {
    await ctx.db.execute('truncate sign_in_failures');
    expect([code, await outcomeOf(ada.email, { code })]).toEqual([code, 'code_mismatch']);
  }
  expect(await outcomeOf(ada.email, { code: ` ${ada.codeAt(now).replace(/^.../, '$& ')} ` })).toBe('in');
});

test('a right password with wrong codes is slowed for all networks together, and a known device apart', async () => {
  const { email, codeAt } = await newUser();
  const { device } = await attempt(email, { code: codeAt(now) });
  for (let tries = 0; tries < 5; tries += 1)
    expect(await outcomeOf(email, { code: '000000' })).toBe('code_mismatch');
  expect(await outcomeOf(email, { code: codeAt(now + 30_000) })).toBe('too_many');
  expect(await outcomeOf(email, { code: codeAt(now + 30_000), device })).toBe('in');
});

test('asking without a code is no way to forget wrong codes, or wrong passwords', async () => {
  const { email } = await newUser();
  const client = '10.4.1.1';
  const outcomes: string[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    outcomes.push(await outcomeOf(email, { client, code: '000000' }));
    outcomes.push(await outcomeOf(email, { client }));
  }
  expect(outcomes).toContain('too_many');
  expect(await outcomeOf(email, { client, password: 'wrong' })).toBe('too_many');
});

test('a sign-in in two steps leaves nothing counted', async () => {
  const { email, codeAt } = await newUser();
  await ctx.db.execute('truncate sign_in_failures');
  const client = '10.4.2.1';
  for (const step of [0, 1]) {
    expect(await outcomeOf(email, { client })).toBe('code_needed');
    expect(await outcomeOf(email, { client, code: codeAt(now + step * 30_000) })).toBe('in');
  }
  const left = await ctx.db.execute<{ n: number }>(
    'select coalesce(sum(count), 0)::int as n from sign_in_failures',
  );
  expect(left[0]?.n).toBe(0);
});

test('a recovery code signs in once, however it is typed, and what remains is told', async () => {
  const { email, own, codes } = await newUser();
  const [code = ''] = codes;
  expect(new Set(codes).size).toBe(10);
  expect(await outcomeOf(email, { code: ` ${code.toUpperCase().replaceAll('-', ' ')}` })).toBe('in');
  expect(await outcomeOf(email, { code })).toBe('code_mismatch');
  expect(await getSecondFactor(own)).toMatchObject({ recovery_codes_left: 9 });
  const twice = await Promise.all([codes[1], codes[1]].map((code) => outcomeOf(email, { code: code ?? '' })));
  expect(twice.sort()).toEqual(['code_mismatch', 'in']);
});

test('new recovery codes end the old ones', async () => {
  const { email, own, codes } = await newUser();
  const [fresh = ''] = await renewRecoveryCodes(own);
  expect(await outcomeOf(email, { code: codes[0] ?? '' })).toBe('code_mismatch');
  expect(await outcomeOf(email, { code: fresh })).toBe('in');
});

test('secrets lie sealed in the database, and recovery codes as hashes', async () => {
  const { id, secret, codes } = await newUser();
  const rows = JSON.stringify([
    await ctx.db.select().from(totpSecrets).where(eq(totpSecrets.userId, id)),
    await ctx.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id)),
  ]);
  for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(rows).not.toContain(hidden);
});

test('a secret that was begun asks for nothing until its first code, and none replaces one that is on', async () => {
  const { own, email, codeAt } = await newUser();
  await expect(startTotp(own)).rejects.toMatchObject({ code: 'conflict' });
  await expect(confirmTotp(own, codeAt(now), now)).rejects.toMatchObject({ code: 'conflict' });
  await disableTotp(own);
  expect(await outcomeOf(email)).toBe('in');
  const { secret } = await startTotp(own);
  await expect(confirmTotp(own, '000000', now)).rejects.toMatchObject({ code: 'invalid' });
  expect(await outcomeOf(email)).toBe('in');
  await startTotp(own);
  const old = generateSync({ secret, epoch: now / 1000 });
  await expect(confirmTotp(own, old, now)).rejects.toMatchObject({ code: 'invalid' });
  await expect(renewRecoveryCodes(own)).rejects.toMatchObject({ code: 'conflict' });
});

test('after APP_SECRET was changed the recovery codes sign in', async () => {
  const { email, codeAt, codes } = await newUser();
  const changed = { ...ctx, env: { ...ctx.env, APP_SECRET: 'another secret, also long enough for it' } };
  const given = { email, password, client: '10.5.0.1', userAgent: '' };
  await expect(signIn(changed, { ...given, code: codeAt(now) }, now)).rejects.toMatchObject({
    facts: { reason: 'code_mismatch' },
  });
  await signIn(changed, { ...given, code: codes[0] ?? '' }, now);
});

test('an admin who may manage a user resets their second factor, and nobody their own', async () => {
  const { id, email } = await newUser();
  const start = (userId: string) => startSession(ctx, userId, { userAgent: '', clientAddress: '' });
  const open = await start(id);
  const admin = await createUser(ctx, { email: 'boss@x.test', name: 'Boss', role: 'admin', password });
  const asAdmin = withActor(ctx, present(await actorOfUser(ctx, admin.id)));
  const limited = withActor(ctx, { ...present(await actorOfUser(ctx, admin.id)), mailboxIds: [] });
  await expect(resetSecondFactor(limited, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(resetSecondFactor(asAdmin, admin.id)).rejects.toMatchObject({ code: 'forbidden' });
  await resetSecondFactor(asAdmin, id);
  expect(await userOfSession(ctx, open)).toBeNull();
  expect(await outcomeOf(email)).toBe('in');
});

test('a program has no second factor', async () => {
  const key = { type: 'api_key', id: 'key_1', name: 'robot', scopes: ['read'], mailboxIds: null } as const;
  const program = withActor(ctx, { ...key, scopes: [...key.scopes] });
  for (const act of [getSecondFactor, startTotp, disableTotp, renewRecoveryCodes])
    await expect(act(program)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(confirmPassword(program, password)).rejects.toMatchObject({ code: 'forbidden' });
});
