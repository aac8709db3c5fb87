import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#db/schema/index.ts';
import { system } from '#lib/platform/context.ts';
import { present } from '#test/present.ts';
import { routeRequests } from '#test/requests/route-requests.ts';
import { createSubject, type Subject, type TestRequest } from '#test/requests/subject.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

type Session = Awaited<ReturnType<TestApi['sessionFor']>>;
type Pair = { german: Session; english: Session };
type Problem = {
  status: number;
  language: string | null;
  code?: string;
  detail: string;
  errors?: { detail: string }[];
};

const routes = Object.entries(routeRequests).map(([route, make]) => ({ route, make }));
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };

let api: TestApi;
/** Who may do everything, who may only read, and who reaches no mailbox; each reads German or English. */
let admins: Pair;
let viewers: Pair;
let strangers: Pair;
let subject: Subject;
beforeAll(async () => {
  api = await openTestApi({ burst: 1_000_000, perSecond: 1_000_000 }, { env: { UNDO_SEND_MS: 60_000 } });
  admins = await createPair('admin', null);
  viewers = await createPair('viewer', null);
  strangers = await createPair('admin', []);
  const caller = { type: 'user' as const, id: admins.german.userId, name: 'admin', role: 'admin' as const };
  subject = await createSubject({ ...api.ctx, actor: system }, { ...caller, mailboxIds: null });
});
afterAll(() => api.close());

async function createPair(role: 'admin' | 'viewer', mailboxIds: string[] | null): Promise<Pair> {
  return { german: await api.sessionFor(role, mailboxIds), english: await api.sessionFor(role, mailboxIds) };
}

/** Again before each request, for there are requests that change it. */
async function setLanguage({ userId }: Session, readingLanguage: string | null): Promise<void> {
  await api.ctx.db.update(users).set({ readingLanguage }).where(eq(users.id, userId));
}

async function send(route: string, { path, body, headers }: TestRequest, session: Session) {
  const [method = ''] = route.split(' ');
  const given = { ...headers, ...sameOrigin };
  const {
    status,
    body: answer,
    headers: got,
  } = await api.json(method, path, { body, session, headers: given });
  return { ...answer, status, language: got.get('Content-Language') } as Problem;
}

/** The same request refused in both languages says nothing in the same words. */
async function expectBothLanguages(route: string, request: TestRequest, { german, english }: Pair) {
  await setLanguage(german, 'de');
  await setLanguage(english, 'en');
  const [inGerman, inEnglish] = [await send(route, request, german), await send(route, request, english)];
  if (inGerman.status < 400 || inEnglish.code !== inGerman.code) return 0;
  expect([inGerman.language, inEnglish.language]).toEqual(['de', 'en']);
  expect({ route, detail: inGerman.detail }).not.toEqual({ route, detail: inEnglish.detail });
  for (const [i, { detail }] of (inGerman.errors ?? []).entries())
    expect({ route, detail }).not.toEqual({ route, detail: inEnglish.errors?.[i]?.detail });
  return 1;
}

let refused = 0;
test.for(routes)('$route refuses a German person in German', async ({ route, make }) => {
  const request = await make(subject);
  const [way, query] = request.path.includes('?') ? [request.path, '&'] : [request.path, '?'];
  const misread = { ...request, path: `${way}${query}limit=9999&cursor=x&nope=${randomUUID()}` };
  refused += await expectBothLanguages(route, misread, admins);
  if (request.body !== undefined)
    refused += await expectBothLanguages(route, { ...request, body: wrongValues(request.body) }, admins);
  refused += await expectBothLanguages(route, request, viewers);
  refused += await expectBothLanguages(route, request, strangers);
  await send(route, request, admins.german);
  refused += await expectBothLanguages(route, request, admins);
});

/** Each field with a value of another kind, and one field more. */
function wrongValues(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return 7;
  const fields = Object.entries(body).map(([field, value]) => [field, typeof value === 'string' ? '' : 'x']);
  return { ...Object.fromEntries(fields), nope: 1 };
}

test('that walk was refused more often than there are routes', () => {
  expect(refused).toBeGreaterThan(routes.length);
});

test('a key is refused in English, whatever its program accepts', async () => {
  const german = { 'Accept-Language': 'de' };
  const { body, headers } = await api.json('GET', '/tickets/99999999', { headers: german });
  expect([body.detail, headers.get('Content-Language')]).toEqual(['There is no such ticket.', 'en']);
  const wrong = await api.json('GET', '/tickets', { key: 'none', headers: german });
  expect(wrong.body.detail).toMatch(/^Give a valid API key/);
});

test('a person who has chosen no language is refused in the one of their browser', async () => {
  const session = await api.sessionFor('admin');
  const at = (language: string) =>
    api.json('GET', '/tickets/99999999', { session, headers: { 'Accept-Language': language } });
  expect((await at('de-AT,en;q=0.5')).body.detail).toBe('Dieses Ticket gibt es nicht.');
  expect((await at('fr')).body.detail).toBe('There is no such ticket.');
  await setLanguage(session, 'de');
  expect((await at('en')).body.detail).toBe('Dieses Ticket gibt es nicht.');
});

test('whoever has a link and no session hears the language of their browser', async () => {
  const inspect = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ token: 'x'.repeat(43) });
    const about = { 'Content-Type': 'application/json', ...headers };
    const url = 'http://desk.test/api/v1/account-links/inspect';
    return (await (await api.fetch(url, { method: 'POST', body, headers: about })).json()) as Problem;
  };
  const [german, english] = [await inspect({ 'Accept-Language': 'de' }), await inspect({})];
  expect(german.detail).toBe('Dieser Link ist nicht gültig.');
  expect(english.detail).toBe('This link is not valid.');
});

test('what is wrong with a field stands beside it in German', async () => {
  const { german: session } = admins;
  const body = { email: 'nobody', name: '', role: 'king', extra: 1, password: 'password1' };
  const { body: problem } = await api.json('POST', '/users', { body, session, headers: sameOrigin });
  const byField = Object.fromEntries(
    problem.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => [pointer, detail]),
  );
  expect(byField).toMatchObject({
    '#/email': 'muss eine Adresse wie support@example.com sein',
    '#/name': 'darf nicht leer sein',
    '#/role': 'muss einer dieser Werte sein: admin, member, viewer',
    '#/extra': 'ist hier nicht bekannt',
  });
  expect(problem.detail).toMatch(/^Die Anfrage ist nicht gültig: \w+ /);
  const poor = { email: `${randomUUID()}@x.test`, name: 'Mia', role: 'member', password: 'password1' };
  const refusal = await api.json('POST', '/users', { body: poor, session, headers: sameOrigin });
  expect(present(refusal.body.errors[0])).toMatchObject({
    pointer: '#/password',
    detail: expect.stringContaining('leicht zu erraten'),
  });
});
