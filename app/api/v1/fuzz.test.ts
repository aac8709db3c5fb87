import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ApiDocument, type FuzzRequest, requestsOf } from '#test/fuzz/api-requests.ts';
import { createKnownIds } from '#test/fuzz/known-ids.ts';
import { populate } from '#test/fuzz/populate.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

/** How many requests each operation gets. They are the same each time, unless SEEK=1. */
const runs = Number(process.env.FUZZ_RUNS ?? 8);

let api: TestApi;
let document: ApiDocument;
let key: { id: string; token: string };
const ids = createKnownIds();
beforeAll(async () => {
  // Nothing here may leave this machine: no name resolves.
  const env = { DNS_SERVER: '127.0.0.1:9' };
  api = await openTestApi({ burst: 1e9, perSecond: 1e9 }, { env });
  document = (await api.json('GET', '/openapi.json')).body;
  const scopes = ['read', 'write', 'send', 'admin'];
  key = (await api.json('POST', '/api-keys', { body: { name: 'fuzz', scopes } })).body;
  // A request that ended our own key would leave the rest with nothing but 401.
  ids.exclude(key.id);
  await populate(api);
  const lists = Object.keys(document.paths).filter((path) => !/\{|\/stream$/.test(path));
  for (const path of lists) ids.learn(await (await api.call('GET', path)).text());
});
afterAll(() => api.close());

test('no request, however it is made, is answered by a fault of ours', async () => {
  const counts = { done: 0, refused: 0 };
  const logged = vi.spyOn(api.ctx.log, 'error');
  for (const { path, method, operation } of operations()) {
    await fc.assert(
      fc.asyncProperty(requestsOf(document, operation, { path, method }), async (request) => {
        logged.mockClear();
        const { status, fault } = await send(request);
        counts[status < 300 ? 'done' : 'refused'] += 1;
        expect(fault && [fault, logged.mock.lastCall]).toBeNull();
      }),
      propertyRuns(runs),
    );
  }
  // What is refused at the first step tests that step only.
  expect(counts.done / (counts.done + counts.refused)).toBeGreaterThan(0.2);
}, 3_600_000);

/** What destroys comes last, so that there is something to ask for before. */
function operations() {
  const order = ['get', 'post', 'put', 'patch', 'delete'];
  return Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
}

async function send({ method, path, headers, body }: FuzzRequest) {
  const hasBody = !/^(get|head)$/i.test(method);
  const answer = await api.fetch(`http://desk.test/api/v1${ids.fill(path)}`, {
    method,
    headers: { Authorization: `Bearer ${key.token}`, ...headers },
    body: !hasBody ? undefined : typeof body === 'string' ? ids.fill(body) : body,
    signal: AbortSignal.timeout(30_000),
  });
  const { status } = answer;
  const type = answer.headers.get('Content-Type');
  if (type?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status, fault: null };
  }
  const text = await answer.text();
  if (status < 300) ids.learn(text);
  const isProblem = type === 'application/problem+json' || method === 'HEAD';
  const isFine = status < 400 || (status < 500 && isProblem);
  return { status, fault: isFine ? null : `${status} ${text}` };
}
