import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passkeys, sessions } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { createSoftwareAuthenticator } from '#test/software-authenticator.ts';
import { actorOfUser } from '../sign-in.ts';
import { createUser, updateUser } from '../users.ts';
import { challengeMinutes } from './challenges.ts';
import { passkeySignInOptions, signInByPasskey } from './passkey-sign-in.ts';
import { addPasskey, listPasskeys, passkeyOptions, removePasskey } from './passkeys.ts';
import { findRelyingParty } from './relying-party.ts';
import { resetSecondFactor } from './remove.ts';

const origin = 'https://desk.example';
const party = { rpId: 'desk.example', origin };
let ctx: Ctx;
let close: () => Promise<void>;
beforeAll(async () => ({ ctx, close } = await openTestContext({ APP_URL: origin })));
afterAll(() => close());

let serial = 0;
async function newUser() {
  const email = `passkey${++serial}@x.test`;
  const { id } = await createUser(ctx, {
    email,
    name: 'Ada',
    role: 'member',
    password: 'wobbly lantern 47 orchard',
  });
  return { id, own: withActor(ctx, present(await actorOfUser(ctx, id))) };
}

async function newPasskey() {
  const { id, own } = await newUser();
  const authenticator = createSoftwareAuthenticator();
  const { challenge } = await passkeyOptions(own);
  const registration = authenticator.register({ challenge, ...party });
  const passkey = await addPasskey(own, { name: 'Phone', registration });
  return { id, own, authenticator, passkey, registration };
}

type Made = Awaited<ReturnType<typeof newPasskey>>;
type Given = Partial<Parameters<Made['authenticator']['assert']>[0]> & { now?: number };
/** `in`, or why not. */
async function outcomeOf({ id, authenticator }: Made, { now, ...given }: Given = {}): Promise<string> {
  const { challenge } = given.challenge ? { challenge: given.challenge } : await passkeySignInOptions(ctx);
  const assertion = authenticator.assert({ challenge, ...party, counter: 1, userId: id, ...given });
  return signInByPasskey(
    ctx,
    { assertion: JSON.stringify(assertion), client: '192.0.2.1', userAgent: 'x' },
    now,
  ).then(
    () => 'in',
    ({ facts, code }) => facts.reason ?? code,
  );
}

test('a passkey signs its user in, and says when it was used', async () => {
  const made = await newPasskey();
  expect(await outcomeOf(made)).toBe('in');
  expect(await listPasskeys(made.own)).toMatchObject([{ name: 'Phone', last_used_at: expect.any(String) }]);
  expect(await ctx.db.$count(sessions, eq(sessions.userId, made.id))).toBe(1);
});

test.each<[string, Given]>([
  ['of another origin', { origin: 'https://desk.example.evil.test' }],
  ['of another relying party', { rpId: 'evil.test' }],
  ['whose owner was not verified', { userVerified: false }],
  ['for another user', { userId: 'usr_0123456789abcdef0123456789abcdef' }],
  ['with a challenge of somebody else', { challenge: Buffer.alloc(56).toString('base64url') }],
  ['after its time', { now: Date.now() + (challengeMinutes + 1) * 60_000 }],
])('an assertion %s opens no session', async (_, given) => {
  const made = await newPasskey();
  expect(await outcomeOf(made, given)).toBe('passkey_mismatch');
  expect(await ctx.db.$count(sessions, eq(sessions.userId, made.id))).toBe(0);
});

test('an assertion opens one session, also when it comes five times at once', async () => {
  const made = await newPasskey();
  const { challenge } = await passkeySignInOptions(ctx);
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(made, { challenge })));
  expect(outcomes.sort()).toEqual(['in', ...Array.from({ length: 4 }, () => 'passkey_mismatch')]);
});

test('a counter that goes back is a copy of the passkey, and refused; one that never counts is taken', async () => {
  const made = await newPasskey();
  expect(await outcomeOf(made, { counter: 7 })).toBe('in');
  expect(await outcomeOf(made, { counter: 7 })).toBe('passkey_mismatch');
  expect(await outcomeOf(made, { counter: 8 })).toBe('in');
  const still = await newPasskey();
  expect(await outcomeOf(still, { counter: 0 })).toBe('in');
  expect(await outcomeOf(still, { counter: 0 })).toBe('in');
});

test('a registration wants a challenge of its user, our origin and a verified owner, once', async () => {
  const [mine, other] = [await newUser(), await newUser()];
  const authenticator = createSoftwareAuthenticator();
  const { challenge } = await passkeyOptions(mine.own);
  const add = (own: Ctx, given: object = {}) =>
    addPasskey(own, { name: 'Key', registration: authenticator.register({ challenge, ...party, ...given }) });
  await expect(add(other.own)).rejects.toMatchObject({ code: 'invalid' });
  const fresh = async () => ({ challenge: (await passkeyOptions(mine.own)).challenge });
  await expect(add(mine.own, { ...(await fresh()), origin: 'https://evil.test' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(add(mine.own, { ...(await fresh()), userVerified: false })).rejects.toMatchObject({
    code: 'invalid',
  });
  await add(mine.own);
  await expect(add(mine.own)).rejects.toMatchObject({ code: 'invalid' });
  await expect(add(mine.own, await fresh())).rejects.toMatchObject({ code: 'conflict' });
});

test('a passkey that is removed, of a disabled user or reset by an admin signs nobody in', async () => {
  const removed = await newPasskey();
  await expect(removePasskey((await newUser()).own, removed.passkey.id)).rejects.toMatchObject({
    code: 'not_found',
  });
  await removePasskey(removed.own, removed.passkey.id);
  expect(await outcomeOf(removed)).toBe('passkey_mismatch');
  const disabled = await newPasskey();
  await updateUser(ctx, disabled.id, { disabled: true });
  expect(await outcomeOf(disabled)).toBe('disabled');
  const reset = await newPasskey();
  await resetSecondFactor(ctx, reset.id);
  expect(await outcomeOf(reset)).toBe('passkey_mismatch');
  expect(await ctx.db.$count(passkeys, eq(passkeys.userId, reset.id))).toBe(0);
});

test.each([
  ['https://desk.example/', 'desk.example'],
  ['http://localhost:3000', 'localhost'],
  ['http://desk.example', undefined],
  ['https://192.0.2.7', undefined],
  ['https://[2001:db8::1]:8443', undefined],
])('passkeys at %s are for %s', (APP_URL, id) => {
  expect(findRelyingParty({ APP_URL })?.id).toBe(id);
});
