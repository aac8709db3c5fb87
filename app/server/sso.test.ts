import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { events, singleSignOn, users } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { userOfSession } from '#lib/users/sessions.ts';
import { signIn } from '#lib/users/sign-in.ts';
import type { SingleSignOnInput } from '#lib/users/single-sign-on/schema.ts';
import { ssoCallbackUrl } from '#lib/users/single-sign-on/sso-client.ts';
import { putSingleSignOn } from '#lib/users/single-sign-on/sso-settings.ts';
import { testSingleSignOn } from '#lib/users/single-sign-on/test-single-sign-on.ts';
import { createUser, updateUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import {
  type Claims,
  type IdentityProvider,
  startIdentityProvider,
} from '#test/servers/identity-provider.ts';
import { readSession } from './session-token.ts';
import { finishSso, startSso } from './sso.ts';

let world: TestContext;
let ctx: Ctx;
let provider: IdentityProvider;
const password = 'wobbly lantern orchard';

beforeAll(async () => {
  world = await openTestContext({ OIDC_ALLOW_LOOPBACK: true });
  ctx = world.ctx;
  provider = await startIdentityProvider(ssoCallbackUrl(ctx.env));
});
afterAll(async () => {
  await provider.close();
  await world.close();
});
beforeEach(async () => {
  provider.tamper(null);
  await set();
});

function set(changes: Partial<SingleSignOnInput> = {}) {
  return putSingleSignOn(ctx, {
    issuer: provider.issuer,
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    label: 'Acme',
    allowed_domains: [],
    role_claim: null,
    role_rules: [],
    new_user_role: null,
    sso_only: false,
    ...changes,
  });
}

const host = {
  contextFor: async (actor: Ctx['actor']) => withActor(ctx, actor),
  clientOf: () => '192.0.2.7',
};
function desk(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, {
    headers: { 'User-Agent': 'Mozilla/5.0 Firefox/140.0', ...headers },
  });
}
const nameless = () => `${crypto.randomUUID().slice(0, 8)}@acme.example`;

type Begun = { location: string; cookie: string };

async function begin(path = '/api/sso/start?back=/review', headers = {}): Promise<Begun> {
  const response = await startSso(desk(path, headers), host);
  const [cookie = ''] = response.headers.getSetCookie();
  return { location: response.headers.get('Location') ?? '', cookie: cookie.split(';')[0] ?? '' };
}

async function finish(url: string, cookie: string) {
  const { pathname, search } = new URL(url);
  const response = await finishSso(desk(pathname + search, cookie ? { Cookie: cookie } : {}), host);
  const location = response.headers.get('Location') ?? '';
  const cookies = Object.fromEntries(
    response.headers.getSetCookie().map((line) => (line.split(';')[0] ?? '').split(/=(.*)/).slice(0, 2)),
  );
  const session = await readSession(ctx.env, cookies);
  const user = session && (await userOfSession(ctx, session.sessionId));
  const error = new URLSearchParams(location.split('?')[1]).get('error');
  return { location, error, user: user?.actor ?? null };
}

/** The whole way of one person: the desk, the provider, the desk. */
async function come(person: Claims | null) {
  provider.signsIn(person);
  const { location, cookie } = await begin();
  return finish(await provider.visit(location), cookie);
}

async function member(email = nameless()) {
  return createUser(ctx, { email, name: 'Ada', role: 'member', password });
}
function verified(email: string, more: object = {}): Claims {
  return {
    sub: crypto.randomUUID(),
    email,
    email_verified: true,
    name: 'Ada Lovelace',
    ...more,
  };
}

test('a person whom the provider knows by a verified address gets a session and the page they wanted', async () => {
  const { id, email } = await member();
  const came = await come(verified(email));
  expect(came).toMatchObject({ location: '/review', error: null, user: { id, role: 'member' } });
});

test('the browser goes to the provider with PKCE, state and nonce, and never with the secret', async () => {
  const { location } = await begin();
  const { origin, searchParams } = new URL(location);
  expect(origin).toBe(provider.issuer);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost:3000/api/sso/callback',
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  });
  expect(location).not.toContain(provider.clientSecret);
});

test('an address that the provider has not verified opens nobody’s account', async () => {
  const { email } = await member();
  for (const claim of [false, undefined, 'true'])
    expect(await come(verified(email, { email_verified: claim }))).toMatchObject({
      error: 'sso_unverified',
      user: null,
    });
});

test('who was linked once is found by issuer and subject, whatever their address has become', async () => {
  const { id, email } = await member();
  const ada = verified(email);
  await come(ada);
  expect((await come({ ...ada, email: 'ada@renamed.example', email_verified: false })).user?.id).toBe(id);
});

test('an address that the provider gave to somebody else does not open the account of its former owner', async () => {
  const { email } = await member();
  await come(verified(email));
  expect(await come(verified(email))).toMatchObject({ error: 'sso_taken', user: null });
});

test('unknown people are let in only where the settings say so, and of allowed domains only', async () => {
  expect((await come(verified(nameless()))).error).toBe('sso_unknown');
  await set({ new_user_role: 'viewer', allowed_domains: ['acme.example'] });
  expect((await come(verified('eve@evil.example'))).error).toBe('sso_domain');
  expect((await come(verified('eve@acme.example.evil.example'))).error).toBe('sso_domain');
  const email = nameless();
  expect((await come(verified(email))).user).toMatchObject({ role: 'viewer', name: 'Ada Lovelace' });
});

test('letting unknown people in needs a domain, and a provider needs https', async () => {
  await expect(set({ new_user_role: 'viewer' })).rejects.toThrow('Say whose domains');
  await expect(set({ issuer: 'http://login.example.com' })).rejects.toThrow('https://');
});

test('roles follow the claim at each sign-in, each change is an event, and the highest that fits counts', async () => {
  const rules = [
    { value: 'desk', role: 'viewer' as const, mailbox_ids: null },
    { value: 'leads', role: 'admin' as const, mailbox_ids: null },
  ];
  await set({ role_claim: 'groups', role_rules: rules });
  const { id, email } = await member();
  const ada = verified(email, { groups: ['desk', 'leads'] });
  await createUser(ctx, { email: nameless(), name: 'Root', role: 'admin' });
  expect((await come(ada)).user?.role).toBe('admin');
  expect((await come({ ...ada, groups: ['desk'] })).user?.role).toBe('viewer');
  expect(await come({ ...ada, groups: ['sales'] })).toMatchObject({ error: 'sso_no_role', user: null });
  const changes = await ctx.db.select().from(events).where(eq(events.type, 'user.updated'));
  const roles = changes.map(({ data }) => data as { user_id: string; after: { role: string } });
  expect(roles.filter(({ user_id }) => user_id === id).map(({ after }) => after.role)).toEqual([
    'admin',
    'viewer',
  ]);
});

test('the last admin stays one, whatever the provider says', async () => {
  const [first, ...others] = await ctx.db.select().from(users).where(eq(users.role, 'admin'));
  const last = first ?? (await createUser(ctx, { email: nameless(), name: 'Root', role: 'admin' }));
  for (const { id } of others) await updateUser(ctx, id, { role: 'member' });
  await set({
    role_claim: 'groups',
    role_rules: [{ value: 'desk', role: 'viewer', mailbox_ids: null }],
  });
  expect((await come(verified(last.email, { groups: ['desk'] }))).user?.role).toBe('admin');
});

test('somebody who is switched off does not come in by the provider', async () => {
  const { id, email } = await member();
  const ada = verified(email);
  await come(ada);
  await updateUser(ctx, id, { disabled: true });
  expect(await come(ada)).toMatchObject({ error: 'disabled', user: null });
});

const now = () => Math.floor(Date.now() / 1000);
const badTokens: [name: string, change: (claims: Claims) => Claims, options?: { forge: boolean }][] = [
  ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
  ['another audience', (claims) => ({ ...claims, aud: 'another-client' })],
  ['another nonce', (claims) => ({ ...claims, nonce: 'another' })],
  ['no nonce', ({ nonce: _, ...claims }) => claims],
  ['an end an hour ago', (claims) => ({ ...claims, exp: now() - 3600 })],
  ['a signature by another key', (claims) => claims, { forge: true }],
];
test.for(badTokens)('an ID token with %s is refused', async ([, change, options]) => {
  const { email } = await member();
  provider.tamper(change, options);
  expect(await come(verified(email))).toMatchObject({ error: 'sso_refused', user: null });
});

test('a clock that is some seconds off does not matter', async () => {
  const { email } = await member();
  provider.tamper((claims) => ({ ...claims, exp: now() - 10, iat: now() + 10 }));
  expect((await come(verified(email))).error).toBeNull();
});

test('new keys of the provider are used at once', async () => {
  const { email } = await member();
  const ada = verified(email);
  await come(ada);
  provider.rotateKeys();
  expect((await come(ada)).error).toBeNull();
});

test('a callback opens one session, and a second one with the same address and cookie none', async () => {
  const { email } = await member();
  provider.signsIn(verified(email));
  const { location, cookie } = await begin();
  const back = await provider.visit(location);
  expect((await finish(back, cookie)).user).not.toBeNull();
  expect(await finish(back, cookie)).toMatchObject({ error: 'sso_expired', user: null });
});

test('a callback in a browser that did not begin it signs nobody in', async () => {
  const { email } = await member();
  provider.signsIn(verified(email));
  const attacker = await begin();
  const victim = await begin();
  const back = await provider.visit(attacker.location);
  expect(await finish(back, '')).toMatchObject({ error: 'sso_expired', user: null });
  expect(await finish(back, victim.cookie)).toMatchObject({ error: 'sso_refused', user: null });
});

test('an answer that names another issuer is refused (RFC 9207)', async () => {
  const { email } = await member();
  provider.signsIn(verified(email));
  for (const iss of ['https://evil.example', null]) {
    const { location, cookie } = await begin();
    const back = new URL(await provider.visit(location));
    if (iss === null) back.searchParams.delete('iss');
    else back.searchParams.set('iss', iss);
    expect(await finish(back.href, cookie)).toMatchObject({ error: 'sso_refused', user: null });
  }
});

test('who cancels at the provider is back at the sign-in page, with the page they wanted', async () => {
  const { location, error } = await come(null);
  expect(error).toBe('sso_cancelled');
  expect(new URLSearchParams(location.split('?')[1]).get('back')).toBe('/review');
});

test('a provider that is away is said, and passwords still work', async () => {
  const { email } = await member();
  const gone = await startIdentityProvider(ssoCallbackUrl(ctx.env));
  await gone.close();
  await set({ issuer: gone.issuer });
  expect((await begin()).location).toBe('/sign-in?back=%2Freview&error=sso_unavailable');
  await expect(signIn(ctx, { email, password, client: '192.0.2.8', userAgent: '' })).resolves.toMatchObject({
    user: { email },
  });
});

test.for(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example'])(
  'a sign-in never leads to another host: %s',
  async (back) => {
    const { email } = await member();
    provider.signsIn(verified(email));
    const { location, cookie } = await begin(`/api/sso/start?back=${encodeURIComponent(back)}`);
    expect((await finish(await provider.visit(location), cookie)).location).toBe('/inbox');
  },
);

test.for(['cross-site', 'same-site'])('another site cannot begin a sign-in: %s', async (site) => {
  const begun = await begin('/api/sso/start?back=/review', { 'Sec-Fetch-Site': site });
  expect(begun).toEqual({ location: '/sign-in?back=%2Freview', cookie: '' });
});

test('where people sign in by the provider alone, a right password is refused, but to the one admin who keeps theirs', async () => {
  const keeper = await createUser(ctx, { email: nameless(), name: 'Root', role: 'admin', password });
  const later = await createUser(ctx, { email: nameless(), name: 'Lead', role: 'admin', password });
  const { email } = await member();
  const { password_keeper: told } = await set({ sso_only: true });
  const attempt = (email: string, over: Partial<Ctx['env']> = {}) =>
    signIn({ ...ctx, env: { ...ctx.env, ...over } }, { email, password, client: '192.0.2.9', userAgent: '' });
  expect(told?.id).toBe(keeper.id);
  await expect(attempt(keeper.email)).resolves.toBeTruthy();
  for (const other of [later.email, email])
    await expect(attempt(other)).rejects.toMatchObject({ facts: { reason: 'sso_only' } });
  await expect(attempt(later.email, { PASSWORD_BREAK_GLASS: true })).resolves.toBeTruthy();
  await expect(attempt(email, { PASSWORD_BREAK_GLASS: true })).rejects.toMatchObject({
    facts: { reason: 'sso_only' },
  });
});

test('each sign-in and each failure is in the log with where it came from, and not with what was wrong', async () => {
  const { id, email } = await member();
  await come(verified(email));
  await come(verified('nobody@elsewhere.example'));
  await expect(
    signIn(ctx, { email, password: 'wrong', client: '192.0.2.10', userAgent: 'curl' }),
  ).rejects.toThrow();
  const rows = await ctx.db.select().from(events).orderBy(events.id);
  const told = rows.filter(({ type }) => type === 'session.started' || type === 'sign_in.failed').slice(-3);
  expect(told.map(({ type, data }) => ({ type, ...(data as object) }))).toMatchObject([
    { type: 'session.started', user_id: id, method: 'sso', client_address: '192.0.2.7' },
    { type: 'sign_in.failed', user_id: null, method: 'sso' },
    {
      type: 'sign_in.failed',
      user_id: id,
      method: 'password',
      client_address: '192.0.2.10',
      user_agent: 'curl',
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/mismatch|unknown/);
});

test('the test of a provider tells its own words', async () => {
  expect(await testSingleSignOn(ctx)).toEqual({ works: true, step: 'ready', words: provider.issuer });
  await set({ client_secret: 'wrong' });
  expect(await testSingleSignOn(ctx)).toEqual({
    works: false,
    step: 'client',
    words: 'invalid_client: client authentication failed',
  });
  await set({ issuer: `${provider.issuer}/nowhere` });
  expect(await testSingleSignOn(ctx)).toMatchObject({ works: false, step: 'discovery' });
});

test('the secret is stored sealed, is never told, and does not follow to another provider', async () => {
  const told = await set();
  expect(JSON.stringify(told)).not.toContain(provider.clientSecret);
  await expect(set({ issuer: 'https://evil.example', client_secret: undefined })).rejects.toThrow('secret');
  const [stored] = await ctx.db.select().from(singleSignOn);
  expect(stored?.clientSecret).toMatch(/.{20}/);
  expect(stored?.clientSecret).not.toContain(provider.clientSecret);
});
