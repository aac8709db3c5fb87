import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#lib/platform/context.ts';
import { crashTestTimeoutMs, pickCutPoints } from '#test/crash-points/cut-points.ts';
import { effectOf } from '#test/effect-of.ts';
import { routeRequests } from '#test/requests/route-requests.ts';
import { createSubject, type RequestMaker, type Subject, type TestRequest } from '#test/requests/subject.ts';
import { type CuttingProxy, startCuttingProxy } from '#test/servers/cutting-proxy.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

/** What asks another server and keeps what it said: asked again, it has nothing to do twice. */
const connectionTests = [
  'POST /mailboxes/{id}/test',
  'POST /mailboxes/{id}/imap/test',
  'POST /relays/try',
  'POST /relays/{id}/test',
  'POST /domains/{id}/verify',
];
const writes = Object.entries(routeRequests)
  .map(([route, make]) => ({ route, make }))
  .filter(({ route }) => !route.startsWith('GET ') && !connectionTests.includes(route));

let api: TestApi;
let proxy: CuttingProxy;
let session: Awaited<ReturnType<TestApi['sessionFor']>>;
let subject: Subject;
beforeAll(async () => {
  api = await openTestApi(
    { burst: 1_000_000, perSecond: 1_000_000 },
    {
      env: { UNDO_SEND_MS: 60_000 },
      databaseThrough: async (url) => {
        proxy = await startCuttingProxy(url);
        return proxy.url;
      },
    },
  );
  session = await api.sessionFor('admin');
  const caller = { type: 'user' as const, id: session.userId, name: 'admin', role: 'admin' as const };
  subject = await createSubject({ ...api.ctx, actor: system }, { ...caller, mailboxIds: null });
});
afterAll(async () => {
  await api.close();
  await proxy.close();
});

function send(route: string, { path, body }: TestRequest, key: string) {
  const [method = ''] = route.split(' ');
  return api.json(method, path, {
    session,
    body,
    headers: { 'Idempotency-Key': key, 'Sec-Fetch-Site': 'same-origin' },
  });
}

/** Tries again as a program would: while the answer is lost, or is that it may be tried again. */
async function sendUntilAnswered(route: string, request: TestRequest, key: string) {
  const startedAt = performance.now();
  for (;;) {
    const answer = await send(route, request, key);
    const seconds = (performance.now() - startedAt) / 1000;
    const mayTryAgain = answer.status >= 500 || answer.headers.get('Retry-After');
    if (!mayTryAgain || seconds > 10) return { ...answer, seconds };
    await pause(20);
  }
}

const succeeds = expect.toSatisfy((status: number) => status < 300);

/** The effect of an undisturbed write, and how many queries it takes. */
async function measure(route: string, make: RequestMaker) {
  const request = await make(subject);
  let queries = 0;
  const effect = await effectOf(api.ctx, async () => {
    proxy.arm(null);
    const { status, body } = await send(route, request, randomUUID());
    ({ queries } = proxy.disarm());
    expect({ status, body }).toMatchObject({ status: succeeds });
  });
  return { effect, queries };
}

test.for(writes)(
  '$route takes effect once, wherever its connection is cut, and its key answers within 10 s',
  { timeout: crashTestTimeoutMs },
  async ({ route, make }) => {
    const { effect, queries } = await measure(route, make);
    expect(queries).toBeGreaterThan(3);
    for (const point of pickCutPoints(queries, writes.length)) {
      const request = await make(subject);
      const key = randomUUID();
      const found = await effectOf(api.ctx, async () => {
        proxy.arm(point);
        const first = await send(route, request, key);
        proxy.disarm();
        const answer = await sendUntilAnswered(route, request, key);
        const { status, seconds, body } = answer;
        expect({ point, first: first.status, status, body }).toMatchObject({ status: succeeds });
        expect(seconds).toBeLessThan(10);
        const again = await send(route, request, key);
        expect(again.status).toBe(status);
        expect(again.headers.get('Idempotent-Replayed')).toBe('true');
      });
      expect({ point, effect: found }).toEqual({ point, effect });
    }
  },
);
