import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailboxes } from '#db/schema/index.ts';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { refusalOf } from './middleware/database-refusal.ts';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await openTestApi();
  world = await createWorld(api.ctx);
});
afterAll(() => api.close());

test('an id that can be nobody’s is 404 in the words of its noun', async () => {
  for (const [path, noun] of [
    ['/tickets/nonsense', 'ticket'],
    ['/tickets/tkt_123', 'ticket'],
    ['/tickets/99999999', 'ticket'],
    [`/tickets/tkt_${'0'.repeat(32)}`, 'ticket'],
    [`/messages/${world.ticketId}`, 'message'],
    ['/drafts/x', 'draft'],
    ['/runs/x', 'run'],
    ['/attachments/x/content', 'attachment'],
    ['/mailboxes/x', 'mailbox'],
    ['/articles/x', 'article'],
    ['/held/x', 'held mail'],
    [`/assistants/nobody`, 'assistant'],
  ]) {
    const { status, body } = await api.json('GET', present(path));
    expect([path, status, body.detail]).toEqual([path, 404, `There is no such ${noun}.`]);
  }
});

test('a path that leads nowhere is 404', async () => {
  expect((await api.json('GET', '/nonsense')).body).toMatchObject({ status: 404, code: 'not_found' });
});

test('a list takes no cursor of another list, nor one that nobody gave', async () => {
  const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const [at, id] = [new Date().toISOString(), `zzz_${'0'.repeat(32)}`];
  const lists = ['tickets', `tickets/${world.ticketId}/messages`, 'contacts', 'drafts', 'deliveries'];
  lists.push('raw-emails', 'articles', 'runs', 'suppressions', 'users', 'api-keys', 'caught-mails');
  lists.push('blocked-senders');
  for (const list of lists)
    for (const key of [cursor(at, id), cursor(id), cursor(at, 'tkt_x'), cursor('con_x'), cursor('sup_x')])
      expect([list, (await api.json('GET', `/${list}?cursor=${key}`)).status]).toEqual([list, 422]);
});

test('a method that a path does not take is 405 and says which it takes', async () => {
  const { status, headers, body } = await api.json('DELETE', `/tickets/${world.ticketId}`);
  expect([status, body.code, headers.get('Allow')]).toEqual([405, 'method_not_allowed', 'GET, PATCH']);
  expect((await api.call('POST', '/events/stream', { body: {} })).headers.get('Allow')).toBe('GET');
});

test('unknown and wrong fields are 422, each with a pointer', async () => {
  const { status, body } = await api.json('PATCH', `/tickets/${world.ticketId}`, {
    body: { priority: 'huge', 'sub/ject': 'x', tags: ['ok', 7] },
  });
  expect(status).toBe(422);
  expect(body.code).toBe('invalid');
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '#/priority',
    '#/sub~1ject',
    '#/tags/1',
  ]);
  expect((await api.json('POST', `/tickets/${world.ticketId}/close`, { body: { nope: 1 } })).status).toBe(
    422,
  );
  expect((await api.json('GET', '/tickets?limit=1000')).body.errors).toEqual([
    { pointer: '#/limit', detail: 'must be at most 100' },
  ]);
  expect(
    (await api.json('POST', `/tickets/${world.ticketId}/notes`, { body: { body: '' } })).body.detail,
  ).toBe('The request is not valid: body must not be empty.');
  expect((await api.json('GET', '/tickets?mailbox=nonsense')).status).toBe(422);
  expect((await api.json('GET', '/tickets?cursor=nonsense')).status).toBe(422);
});

test('broken JSON is 400, another content type 415, a body that is too large 413', async () => {
  const notes = `/tickets/${world.ticketId}/notes`;
  expect((await api.json('POST', notes, { raw: '{"body":' })).body).toMatchObject({
    status: 400,
    code: 'malformed',
  });
  const form = { raw: 'body=x', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  expect((await api.json('POST', notes, form)).body).toMatchObject({ status: 415 });
  const huge = await api.json('POST', notes, { body: { body: 'x'.repeat(2_200_000) } });
  expect(huge.body).toMatchObject({ status: 413, code: 'too_large' });
});

test('text that no database can hold is refused, not a fault of ours', async () => {
  expect(
    (await api.json('POST', `/tickets/${world.ticketId}/notes`, { body: { body: 'a\u0000b' } })).status,
  ).toBe(422);
  expect((await api.json('GET', '/tickets?q=a%00b')).status).toBeLessThan(500);
});

test('what breaks a constraint of the database is refused, not a fault of ours', async () => {
  const { db } = api.ctx;
  const nobody = `ast_${'0'.repeat(32)}`;
  const broken = [
    db.update(mailboxes).set({ assistantId: nobody }).where(eq(mailboxes.id, world.mailbox.id)),
    db.delete(mailboxes).where(eq(mailboxes.id, world.mailbox.id)),
    db.insert(mailboxes).values({ address: world.mailbox.address, displayName: 'Again' }),
  ];
  const errors = await Promise.all(
    broken.map((query) =>
      query.then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  );
  expect(errors.map((error) => refusalOf(error)?.code)).toEqual(['conflict', 'conflict', 'conflict']);
});

test('a fault of ours is 500 with a request id and nothing of the inside', async () => {
  const broken = await openTestApi();
  await broken.ctx.db.execute('alter table todos rename to gone');
  const { status, body } = await broken.json('GET', '/todos');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(body)).not.toMatch(/todos|select|relation/);
  await broken.close();
});

test('a fault before it is known who asks is in the log too', async () => {
  const broken = await openTestApi();
  const lines: string[] = [];
  broken.ctx.log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  await broken.ctx.db.execute('alter table api_keys rename to gone');
  const { status, body } = await broken.json('GET', '/todos');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(lines.join()).toContain('A request failed');
  await broken.close();
});

test('a change with an old version is 412 and tells what changed since', async () => {
  const ticket = `/tickets/${world.ticketId}`;
  const { body: before } = await api.json('GET', ticket);
  const first = await api.json('PATCH', ticket, {
    body: { priority: 'high' },
    headers: { 'If-Match': `"${before.version}"` },
  });
  expect(first.status).toBe(200);
  expect(first.body.version).toBe(before.version + 1);
  const second = await api.json('PATCH', ticket, {
    body: { priority: 'low' },
    headers: { 'If-Match': String(before.version) },
  });
  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({
    code: 'stale',
    facts: { version: before.version + 1, changes: [{ type: 'ticket.prioritized', by: 'admin' }] },
  });
  const odd = await api.json('PATCH', ticket, { body: {}, headers: { 'If-Match': 'yesterday' } });
  expect(odd.status).toBe(422);
});
