import { expect, test } from 'vitest';
import { CountersignProblem, createCountersign } from './index.ts';

type Reply = (request: Request, attempt: number) => Response | Promise<Response>;

/** A client of a server that answers as `reply` says, and the requests that it was sent. */
function clientOf(reply: Reply, retries?: number) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return reply(request, requests.length);
  };
  return {
    requests,
    desk: createCountersign({ url: 'https://desk.example/', key: 'cs_live_1', fetch, retries }),
  };
}

const json = (body: unknown, status = 200, headers = {}) => Response.json(body, { status, headers });

function refused(status: number, headers = {}): Response {
  const problem = { status, code: 'too_many', detail: 'Wait a little.', request_id: 'req_1' };
  return json(problem, status, headers);
}

test('a call names path, query, body, key and version as the API wants them', async () => {
  const { desk, requests } = clientOf(() => json({ id: 'tkt_1' }));
  await desk.patch('/tickets/{id}', { path: { id: 'a b' }, body: { priority: 'high' }, version: 3 });
  await desk.get('/tickets', { query: { status: 'active', limit: 2 } });
  const [patch, get] = requests;
  expect(patch?.url).toBe('https://desk.example/api/v1/tickets/a%20b');
  expect(patch?.headers.get('If-Match')).toBe('"3"');
  expect(patch?.headers.get('Authorization')).toBe('Bearer cs_live_1');
  expect(await patch?.json()).toEqual({ priority: 'high' });
  expect(get?.url).toBe('https://desk.example/api/v1/tickets?status=active&limit=2');
});

test('a POST bears one Idempotency-Key through all its attempts, and the whole body each time', async () => {
  const { desk, requests } = clientOf((_, attempt) =>
    attempt < 3 ? refused(attempt === 1 ? 429 : 503, { 'Retry-After': '0' }) : json({ id: 'mbx_1' }, 201),
  );
  await desk.post('/mailboxes', { body: { address: 'help@shop.example' } });
  const keys = new Set(requests.map(({ headers }) => headers.get('Idempotency-Key')));
  expect([...keys]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  for (const request of requests) expect(await request.json()).toEqual({ address: 'help@shop.example' });
  expect(requests).toHaveLength(3);
});

test('a refusal is thrown with its code, sentence and fields, and is not tried again', async () => {
  const problem = {
    detail: 'No such field.',
    code: 'invalid',
    errors: [{ pointer: '/x', detail: 'Unknown.' }],
  };
  const { desk, requests } = clientOf(() => json(problem, 422));
  const error = await desk.get('/me').catch((thrown) => thrown);
  expect(error).toBeInstanceOf(CountersignProblem);
  expect(error).toMatchObject({
    status: 422,
    message: 'No such field.',
    code: 'invalid',
    errors: problem.errors,
  });
  expect(requests).toHaveLength(1);
});

test('a server that stays busy is given up after the retries, and at once when it wants more than a minute', async () => {
  const busy = clientOf(() => refused(503, { 'Retry-After': '0' }), 2);
  await expect(busy.desk.get('/me')).rejects.toMatchObject({ status: 503 });
  expect(busy.requests).toHaveLength(3);
  const later = clientOf(() => refused(429, { 'Retry-After': '3600' }));
  await expect(later.desk.get('/me')).rejects.toMatchObject({ status: 429, message: 'Wait a little.' });
  expect(later.requests).toHaveLength(1);
});

test('no answer at all is a problem with the code unreachable', async () => {
  const { desk } = clientOf(() => Promise.reject(new TypeError('fetch failed')));
  await expect(desk.get('/me')).rejects.toMatchObject({
    status: 0,
    code: 'unreachable',
    message: 'https://desk.example cannot be reached.',
  });
});

test('a page of a proxy is a problem too, by its status', async () => {
  const { desk } = clientOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(desk.get('/me')).rejects.toMatchObject({ status: 502, code: 'unknown' });
});

test('text is answered as text, bytes as a Blob, and nothing as undefined', async () => {
  const type = (value: string) => ({ headers: { 'Content-Type': value } });
  const csv = clientOf(() => new Response('a,b', type('text/csv; charset=utf-8')));
  expect(await csv.desk.get('/audit/csv')).toBe('a,b');
  const raw = clientOf(() => new Response('From: x', type('message/rfc822')));
  expect(await raw.desk.get('/messages/{id}/raw', { path: { id: 'msg_1' } })).toBeInstanceOf(Blob);
  const none = clientOf(() => new Response(null, { status: 204 }));
  expect(await none.desk.delete('/webhooks/{id}', { path: { id: 'whk_1' } })).toBeUndefined();
});

test('a list goes on from page to page, with its query, and fetches none that is not wanted', async () => {
  const { desk, requests } = clientOf((_, n) =>
    json({ data: [{ id: `tkt_${n}` }], has_more: n < 3, next_cursor: n < 3 ? `c${n}` : null }),
  );
  const ids: string[] = [];
  for await (const { id } of desk.list('/tickets', { query: { status: 'open' } })) ids.push(id);
  expect(ids).toEqual(['tkt_1', 'tkt_2', 'tkt_3']);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    '?status=open',
    '?status=open&cursor=c1',
    '?status=open&cursor=c2',
  ]);
  for await (const _ of desk.list('/tickets')) break;
  expect(requests).toHaveLength(4);
});
