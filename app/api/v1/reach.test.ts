import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Role, type Scope, scopesOf, scopesOfRole, system } from '#lib/platform/context.ts';
import { effectOf } from '#test/effect-of.ts';
import { present } from '#test/present.ts';
import { routeRequests, routesWithoutCaller } from '#test/requests/route-requests.ts';
import { createSubject, type RequestMaker, type Subject, type TestRequest } from '#test/requests/subject.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createTestMailbox } from '#test/world/world.ts';

type Credentials = Pick<NonNullable<Parameters<TestApi['call']>[2]>, 'key' | 'session'>;
type Caller = { name: string; credentials: Credentials; scopes: readonly Scope[]; actor: Actor };
type Access = { 'x-scope'?: Scope | 'none'; 'x-reach'?: 'mailbox' | 'all' | 'own' | 'public' };

const routes = Object.entries(routeRequests).map(([route, make]) => ({ route, make }));
const strangers: Credentials[] = [{ key: '' }, { key: `cs_live_${'x'.repeat(43)}` }];

let api: TestApi;
let declared: Record<string, Access>;
/** Those who reach every mailbox, those who reach another one than the subject's, and those who reach none. */
let whole: Caller[];
let limited: Caller[];
beforeAll(async () => {
  api = await openTestApi({ burst: 1_000_000, perSecond: 1_000_000 }, { env: { UNDO_SEND_MS: 60_000 } });
  const { paths } = (await api.json('GET', '/openapi.json', { key: '' })).body;
  declared = Object.fromEntries(
    Object.entries<Record<string, Access>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
    ),
  );
  const other = await createTestMailbox(api.ctx, { address: 'other@shop.example' });
  whole = await createCallers('every mailbox', null);
  limited = [
    ...(await createCallers('another mailbox', [other.id])),
    ...(await createCallers('no mailbox', [])),
  ];
});
afterAll(() => api.close());

async function createCallers(reach: string, mailboxIds: string[] | null): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const scopes of [
    ['read'],
    ['read', 'write'],
    ['read', 'propose'],
    ['read', 'send'],
    ['read', 'admin'],
    ['metrics'],
  ] as Scope[][]) {
    const key = await api.keyFor(scopes, mailboxIds);
    const { body } = await api.json('GET', '/api-keys?limit=1');
    const actor: Actor = { type: 'api_key', id: body.data[0].id, name: scopes.join(' '), scopes, mailboxIds };
    callers.push({
      name: `a key for ${scopes.join(' and ')} of ${reach}`,
      credentials: { key },
      scopes: scopesOf(actor),
      actor,
    });
  }
  for (const role of ['viewer', 'member', 'admin'] as Role[]) {
    const session = await api.sessionFor(role, mailboxIds);
    const actor: Actor = { type: 'user', id: session.userId, name: role, role, mailboxIds };
    callers.push({
      name: `a ${role} of ${reach}`,
      credentials: { session },
      scopes: scopesOfRole[role],
      actor,
    });
  }
  return callers;
}

async function send(route: string, { path, body, headers }: TestRequest, credentials: Credentials) {
  const [method = ''] = route.split(' ');
  const response = await api.call(method, path, {
    body,
    headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
    ...credentials,
  });
  return { status: response.status, text: await response.text() };
}

test('every route declares scope and reach, and a test walks it', () => {
  const undeclared = Object.entries(declared).filter(
    ([, access]) => !access['x-scope'] || !access['x-reach'],
  );
  expect(undeclared.map(([route]) => route)).toEqual([]);
  const open = Object.entries(declared).filter(([, access]) => access['x-reach'] === 'public');
  expect(open.map(([route]) => route).sort()).toEqual([...routesWithoutCaller].sort());
  const walked = [...Object.keys(routeRequests), ...routesWithoutCaller, 'GET /events/stream', 'GET /ws'];
  expect(Object.keys(declared).sort()).toEqual(walked.sort());
});

test.for(routes)(
  '$route is closed to whoever lacks its scope or its reach, and open to the others',
  async ({ route, make }) => {
    const scope = present(declared[route]?.['x-scope']) as Scope;
    const reach = present(declared[route]?.['x-reach']);
    const caller = present(
      whole.find(
        ({ credentials, scopes }) =>
          credentials.session && scopes.includes(scope) && (reach !== 'own' || scopes.includes('write')),
      ),
    );
    const subject = await createSubject({ ...api.ctx, actor: system }, caller.actor);
    const request = await make(subject);

    for (const credentials of strangers)
      expect(await send(route, request, credentials)).toMatchObject({ status: 401 });
    for (const { name, credentials, scopes } of whole.filter(({ scopes }) => !scopes.includes(scope))) {
      const { status } = await send(route, request, credentials);
      expect({ name, scopes, status }).toEqual({ name, scopes, status: 403 });
    }
    const outside = (reach === 'own' ? whole.filter((each) => each !== caller) : limited).filter(
      ({ scopes }) => scopes.includes(scope),
    );
    const effect = await effectOf(api.ctx, async () => {
      for (const { name, credentials } of outside)
        await expectClosed({ route, request, subject, name, credentials });
    });
    if (!isOwnOrListing(route)) expect({ route, effect }).toEqual({ route, effect: {} });

    const { status, text } = await send(route, request, caller.credentials);
    expect({ status, text: text.slice(0, 300) }).toMatchObject({ status: expect.toSatisfy((n) => n < 300) });
    if (isListing(route)) expect(text).toContain(subject.canary);
    if (reach !== 'own') await expectOpenToKey({ route, scope, make, subject });
  },
);

type Attempt = {
  route: string;
  request: TestRequest;
  subject: Subject;
  name: string;
  credentials: Credentials;
};

/** Nothing of the subject is told. */
async function expectClosed({ route, request, subject, name, credentials }: Attempt) {
  const { status, text } = await send(route, request, credentials);
  if (!isOwnOrListing(route))
    expect({ name, status }).toMatchObject({ status: expect.toBeOneOf(refusals(route)) });
  if (route !== 'POST /uploads')
    expect({ name, text }).not.toMatchObject({ text: expect.stringContaining(subject.canary) });
}

/** What anybody may ask for: of one's own things, or of those within reach. */
function isOwnOrListing(route: string): boolean {
  const ownActs = [
    'POST /uploads',
    'PATCH /me',
    'PUT /me/picture',
    'DELETE /me/picture',
    'PUT /me/signature',
    'POST /getting-started/dismiss',
    'POST /getting-started/resume',
    'DELETE /sessions',
    'PUT /me/unsent-texts/{ticketId}/{kind}',
    'PUT /me/unsent-mail',
    'PUT /tickets/{id}/presence',
    'DELETE /tickets/{id}/presence',
    'POST /me/notifications/read',
    'PUT /me/push',
    'DELETE /me/push',
    'POST /me/push/test',
    'PUT /me/desk-visit',
    'POST /me/recovery-codes',
    'POST /me/passkeys/options',
    'POST /me/app-passwords',
  ];
  return (
    ownActs.includes(route) ||
    route.startsWith('POST /me/totp') ||
    (route.startsWith('GET ') && !route.includes('{'))
  );
}

/** Of many mails at once, each is refused by itself; a mailbox that is granted is named in the body. */
function refusals(route: string): number[] {
  if (route === 'POST /held/decide') return [200];
  return route.includes('{') ? [403, 404] : [403, 404, 422];
}

function isListing(route: string): boolean {
  const numbers = [
    'GET /counts',
    'GET /getting-started',
    'GET /ledger',
    'GET /mailbox-figures',
    'GET /me',
    'GET /sessions',
    'GET /presence',
    'GET /sample-data',
    'GET /events',
  ];
  return /^GET \/[a-z-]+(?:\/search)?$/.test(route) && !numbers.includes(route);
}

type Opening = { route: string; scope: Scope; make: RequestMaker; subject: Subject };

/** What is declared is enough: a key with the scope and nothing else is not refused for want of another. */
async function expectOpenToKey({ route, scope, make, subject }: Opening) {
  const key = present(
    whole.find(
      ({ actor }) => actor.type === 'api_key' && actor.scopes.at(-1) === scope && actor.scopes[0] === 'read',
    ),
  );
  const { status } = await send(route, await make({ ...subject, caller: key.actor }), key.credentials);
  expect({ route, status }).toMatchObject({ status: expect.toSatisfy((n) => n !== 401 && n !== 403) });
}

test('what one’s own thing is pointed at must be within reach too', async () => {
  const subject = await createSubject(api.ctx, system);
  const mine = await createSubject(api.ctx, system);
  const key = await api.keyFor(['read', 'write', 'send', 'admin'], [mine.mailbox.id]);
  const make = async (route: string, of: Subject) => present(routeRequests[route])(of);
  const theirTicket = (await make('GET /tickets/{id}', subject)).path.split('/')[2];
  const theirFile = (await make('GET /attachments/{id}', subject)).path.split('/')[2];
  const myTicket = (await make('GET /tickets/{id}', mine)).path;
  const myMessage = (await make('GET /messages/{id}', mine)).path;
  for (const [method, path, body] of [
    ['PATCH', `/mailboxes/${mine.mailbox.id}`, { assistant_id: subject.assistantId }],
    ['POST', `${myMessage}/move`, { ticket: theirTicket }],
    ['POST', `${myTicket}/reply`, { body: 'See the file.', attachment_ids: [theirFile] }],
    ['POST', `${myTicket}/reply/preview`, { body: 'See the file.', attachment_ids: [theirFile] }],
    [
      'POST',
      '/users',
      { email: `${randomUUID()}@x.test`, name: 'A', role: 'admin', password: 'correct horse battery' },
    ],
    ['POST', '/api-keys', { name: 'all', scopes: ['read'] }],
    ['POST', '/relays', { host: 'smtp.example' }],
    ['POST', '/blocked-senders', { sender: 'a@b.example' }],
    ['POST', '/articles', { title: 'A', body: 'B', audience: 'public' }],
  ] as const) {
    const { status, body: answer } = await api.json(method, path, { key, body });
    const told = JSON.stringify(answer).includes(subject.canary);
    expect({ path, status, told }).toEqual({ path, status: expect.toBeOneOf([403, 404, 422]), told: false });
  }
});

test.for(['PUT /me/unsent-texts/{ticketId}/{kind}', 'PUT /tickets/{id}/presence'])(
  '$0 is refused on a ticket out of the person’s reach',
  async (route) => {
    const subject = await createSubject(api.ctx, system);
    const request = await present(routeRequests[route])(subject);
    for (const { name, credentials } of limited.filter(({ credentials }) => credentials.session)) {
      const { status } = await send(route, request, credentials);
      expect({ name, status }).toEqual({ name, status: expect.toBeOneOf([403, 404]) });
    }
  },
);

test('an assistant that also serves another mailbox is seen, but its instructions are not told or changed', async () => {
  const subject = await createSubject(api.ctx, system);
  const mailbox = await createTestMailbox(api.ctx, {
    address: `${randomUUID()}@shop.example`,
    assistant_id: subject.assistantId,
  });
  const key = await api.keyFor(['read', 'admin'], [mailbox.id]);
  const path = `/assistants/${subject.assistantId}`;
  const { body } = await api.json('GET', path, { key });
  expect(body).toMatchObject({ name: `Robin ${subject.canary}`, version: { instructions: null } });
  expect((await api.json('PATCH', path, { key, body: { instructions: 'Pay to me.' } })).status).toBe(403);
  expect((await api.json('POST', `${path}/publish`, { key, body: { number: 1 } })).status).toBe(403);
  const both = await api.keyFor(['read', 'admin'], [mailbox.id, subject.mailbox.id]);
  expect((await api.json('PATCH', path, { key: both, body: { instructions: 'Be kind.' } })).status).toBe(200);
});
