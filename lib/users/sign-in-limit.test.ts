import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownDevices } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Refusal } from '#lib/platform/errors.ts';
import { openTestContext } from '#test/context.ts';
import { signIn } from './sign-in.ts';
import { countSignIn } from './sign-in-limit.ts';
import { createUser } from './users.ts';

let ctx: Ctx;
let close: () => Promise<void>;
beforeAll(async () => ({ ctx, close } = await openTestContext()));
afterAll(() => close());

const password = 'wobbly lantern 47 orchard';
let serial = 0;
async function newEmail(): Promise<string> {
  const email = `u${++serial}@x.test`;
  await createUser(ctx, { email, name: 'Ada', role: 'member', password });
  return email;
}
/** An address in a network that nobody else in these tests has. */
const newClient = () => `10.${++serial >> 8}.${serial & 255}.7`;

type Try = { password?: string; client?: string; device?: string };
function attempt(email: string, { password = 'wrong', client = newClient(), device }: Try = {}) {
  return signIn(ctx, { email, password, client, userAgent: 'a browser', device });
}

/** `wrong` for a refused password, else the seconds to wait. */
async function refusalOf(email: string, tried: Try = {}): Promise<'wrong' | number> {
  const refusal: Refusal = await attempt(email, tried).then(
    () => Promise.reject(new Error('The sign-in was taken.')),
    (error) => error,
  );
  return refusal.code === 'too_many' ? Number(refusal.facts.retry_after) : 'wrong';
}

/** Moves all waits into the past by this much, as if the time had gone by. */
function pass(seconds: number) {
  return ctx.db.execute(
    sql`update sign_in_failures set allowed_at = allowed_at - make_interval(secs => ${seconds})`,
  );
}

/** Fails as often as an account allows before its waits begin, each time from another network. */
async function besiege(email: string): Promise<void> {
  const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf(email)));
  expect(new Set(answers)).toEqual(new Set(['wrong']));
}

test('waits begin after five failures, double up to a quarter of an hour, and grow no further', async () => {
  const email = await newEmail();
  const client = newClient();
  const waits: number[] = [];
  for (let i = 0; i < 17; i += 1) {
    expect(await refusalOf(email, { client })).toBe('wrong');
    const wait = i < 4 ? 0 : await refusalOf(email, { client });
    waits.push(Number(wait));
    await pass(Number(wait));
  }
  expect(waits.slice(0, 15)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
  expect(waits.slice(15)).toEqual([900, 900]);
  await expect(attempt(email, { password, client })).resolves.toBeTruthy();
});

test('a refused attempt costs nothing: who comes back too early waits no longer for it', async () => {
  const email = await newEmail();
  const client = newClient();
  for (let i = 0; i < 8; i += 1) {
    expect(await refusalOf(email, { client })).toBe('wrong');
    await pass(8);
  }
  expect(await refusalOf(email, { client })).toBe('wrong');
  for (let i = 0; i < 10; i += 1)
    expect(await refusalOf(email, { client, password })).toBeLessThanOrEqual(16);
});

test('guesses that come at once get no more than those that come in turn', async () => {
  const email = await newEmail();
  const client = newClient();
  const answers = await Promise.all(Array.from({ length: 12 }, () => refusalOf(email, { client })));
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(5);
});

test("guesses against an account from everywhere do not slow its owner's known device", async () => {
  const email = await newEmail();
  const client = newClient();
  const { device } = await attempt(email, { password, client });
  await besiege(email);
  for (let i = 0; i < 6; i += 1) await refusalOf(email, { client });
  await expect(attempt(email, { password, client, device })).resolves.toMatchObject({ device });
});

test('under a siege the right password from an unknown device gets a time of its own that no guess can take', async () => {
  const email = await newEmail();
  await besiege(email);
  const client = newClient();
  const wait = Number(await refusalOf(email, { password, client }));
  expect(wait).toBeGreaterThan(0);
  for (let i = 0; i < 30; i += 1) await refusalOf(email);
  await pass(wait);
  for (let i = 0; i < 30; i += 1) await refusalOf(email);
  await expect(attempt(email, { password, client })).resolves.toBeTruthy();
});

test('a siege by many networks makes nobody wait longer than a quarter of an hour', async () => {
  const email = await newEmail();
  await besiege(email);
  const waits: number[] = [];
  for (let i = 0; i < 200; i += 1) waits.push(Number(await refusalOf(email)));
  expect(Math.max(...waits)).toBe(900);
});

test('a known device has waits of its own, up to a minute, and they end with the right password', async () => {
  const email = await newEmail();
  const { device } = await attempt(email, { password });
  for (let i = 0; i < 12; i += 1) {
    expect(await refusalOf(email, { device })).toBe('wrong');
    if (i >= 4) await pass(60);
  }
  expect(await refusalOf(email, { device })).toBe('wrong');
  expect(await refusalOf(email, { device, password })).toBe(60);
  await pass(60);
  await attempt(email, { password, device });
  expect(await refusalOf(email, { device })).toBe('wrong');
  expect(await refusalOf(email, { device })).toBe('wrong');
});

test('a network that varies the account waits, however its last numbers change; other networks do not', async () => {
  const email = await newEmail();
  const from = (i: number) => ({ client: `203.0.113.${i % 250}` });
  // Without the work that checking a password takes, so that no wait is over before the next attempt.
  for (let i = 0; i < 100; i += 1)
    await countSignIn(ctx, { email: `guess${i}@x.test`, ...from(i), device: null });
  expect(await refusalOf(email, { ...from(7), password })).toBeLessThanOrEqual(5);
  await expect(attempt(email, { password })).resolves.toBeTruthy();
});

test("a device is known only for who signed in with it, and another's token is none", async () => {
  const [email, other] = [await newEmail(), await newEmail()];
  const { device } = await attempt(other, { password });
  await besiege(email);
  expect(await refusalOf(email, { device, password })).toBeGreaterThan(0);
  expect(await refusalOf(email, { device: 'x'.repeat(43), password })).toBeGreaterThan(0);
});

test('users who share a browser share its token, of which only a hash is kept, twenty for a user', async () => {
  const [email, other] = [await newEmail(), await newEmail()];
  const { device } = await attempt(email, { password });
  expect((await attempt(other, { password, device })).device).toBe(device);
  for (let i = 0; i < 22; i += 1) await attempt(email, { password });
  const rows = await ctx.db.select().from(knownDevices);
  expect(JSON.stringify(rows)).not.toContain(device);
  const perUser = [...Map.groupBy(rows, ({ userId }) => userId).values()].map((each) => each.length);
  expect(Math.max(...perUser)).toBe(20);
});

test('an unknown account takes as long to refuse as a known one', async () => {
  const email = await newEmail();
  const timed = async (who: string) => {
    const startedAt = performance.now();
    await refusalOf(who);
    return performance.now() - startedAt;
  };
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let i = 0; i < 9; i += 1) {
    times.known.push(await timed(email));
    times.unknown.push(await timed(`nobody${i}@x.test`));
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[4] ?? 0;
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.5);
});
