import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/articles.ts';
import { editDraft } from '#lib/drafts/edit-draft.ts';
import { system } from '#lib/platform/context.ts';
import { routeRequests } from '#test/requests/route-requests.ts';
import { createSubject } from '#test/requests/subject.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let key: string;
let articleId: string;
beforeAll(async () => {
  api = await openTestApi({ burst: 1e9, perSecond: 1e9 }, { env: { UNDO_SEND_MS: 60_000 } });
  const made = await api.json('POST', '/api-keys', {
    body: { name: 'Answer program', scopes: ['read', 'propose'] },
  });
  key = made.body.token;
  const body = 'A parcel takes 5 working days to Austria. Shipping to Austria costs 9 euros.';
  const article = { title: 'Shipping to Austria', body, audience: 'public' } as const;
  articleId = (await createArticle(api.ctx, article)).id;
});
afterAll(() => api.close());

let worlds = 0;
function openWorld() {
  return createWorld(api.ctx, {
    address: `support${++worlds}@shop.example`,
    from: `ada${worlds}@customer.example`,
    subject: 'Shipping to Austria',
    text: 'How long does a parcel take to Austria?',
  });
}

const answer = 'Hello,\n\nA parcel takes 5 working days to Austria.\n\nKind regards';
function propose({ ticketId }: Pick<World, 'ticketId'>, more: object = {}, headers = {}) {
  return api.json('POST', '/drafts', { key, headers, body: { ticket_id: ticketId, body: answer, ...more } });
}

/** What would have left, been signed, or opened a door. */
async function effects() {
  const [row] = await api.ctx.db.execute(sql`
    select (select count(*)::int from messages where kind = 'outbound') as messages,
           (select count(*)::int from deliveries) as deliveries,
           (select count(*)::int from drafts where status in ('approved', 'rejected')) as decided,
           (select count(*)::int from api_keys) as keys,
           (select count(*)::int from users) as users,
           (select count(*)::int from assistant_versions) as versions`);
  return row;
}

test('whatever a key with `propose` asks for, nothing leaves, is signed, or opens a door', async () => {
  const { paths } = (await api.json('GET', '/openapi.json', { key: '' })).body;
  const admin = {
    type: 'user',
    id: (await api.sessionFor('admin')).userId,
    name: 'admin',
    role: 'admin',
  } as const;
  const subject = await createSubject({ ...api.ctx, actor: system }, { ...admin, mailboxIds: null });
  const allowed: string[] = [];
  for (const [route, make] of Object.entries(routeRequests)) {
    const [method = '', path = ''] = route.split(' ');
    const scope = paths[path][method.toLowerCase()]['x-scope'];
    if (method === 'GET') continue;
    const request = await make(subject);
    const before = await effects();
    const { status } = await api.call(method, request.path, { key, ...request });
    expect({ route, effects: await effects() }).toEqual({ route, effects: before });
    if (['write', 'send', 'admin', 'metrics'].includes(scope))
      expect({ route, status }).toEqual({ route, status: 403 });
    else if (scope === 'propose') allowed.push(route);
    expect({ route, status }).toMatchObject({ status: expect.toSatisfy((n) => n < 500) });
  }
  expect(allowed).toEqual(['POST /drafts']);
}, 300_000);

test('a proposal is judged as the assistant’s drafts are, bears its key’s name, and leaves when a person signs it', async () => {
  const world = await openWorld();
  const quote = 'A parcel takes 5 working days to Austria.';
  const { status, body: draft } = await propose(world, {
    citations: [{ kind: 'article', id: articleId, quote }],
    confidence: 0.9,
    reasons: ['The article says so.'],
  });
  expect(status).toBe(201);
  expect(draft).toMatchObject({
    ticket_id: world.ticketId,
    run_id: null,
    status: 'proposed',
    act: 'reply',
    proposed_by: 'Answer program',
    reasons: ['The article says so.'],
    citations: [{ kind: 'article', id: articleId, quote }],
    based_on_message_id: world.messageId,
  });
  expect(draft.claims).toContainEqual(expect.objectContaining({ sentence: quote, verdict: 'supported' }));
  const { body: log } = await api.json('GET', `/events?type=draft.proposed&ticket=${world.ticketId}`);
  expect(log.data).toMatchObject([
    { actor: { type: 'api_key', name: 'Answer program' }, data: { run_id: null } },
  ]);

  expect((await api.call('POST', `/drafts/${draft.id}/approve`, { key, body: {} })).status).toBe(403);
  const session = await api.sessionFor('member');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const signed = await api.json('POST', `/drafts/${draft.id}/approve`, { session, headers, body: {} });
  expect(signed).toMatchObject({
    status: 202,
    body: {
      kind: 'outbound',
      author: { type: 'api_key', id: expect.stringMatching(/^key_/), name: 'Answer program' },
    },
  });
});

test('a key with `send` and no other write scope approves a proposal and replies', async () => {
  const send = await api.keyFor(['read', 'send']);
  const first = await openWorld();
  const { body: draft } = await propose(first);
  expect((await api.call('POST', `/drafts/${draft.id}/approve`, { key: send, body: {} })).status).toBe(202);
  const second = await openWorld();
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const reply = { ticket_id: second.ticketId, body: 'It comes tomorrow.', then: 'closed' };
  const sent = await api.json('POST', '/messages', { key: send, body: reply });
  expect(sent).toMatchObject({ status: 202, body: { ticket_id: second.ticketId, kind: 'outbound' } });
  expect((await api.json('GET', `/tickets/${second.ticketId}`)).body.status).toBe('closed');
  expect((await api.call('POST', '/messages', { key, body: reply })).status).toBe(403);
});

test('what a program is sure of, but no source says, stays in doubt and is told to the reviewer', async () => {
  const { body: draft } = await propose(await openWorld(), {
    body: 'Hello,\n\nwe refund 250 euros to you tomorrow. See https://evil.test/pay.\n\nKind regards',
    confidence: 1,
  });
  expect(draft.confidence).toBeLessThanOrEqual(0.3);
  expect(draft.body).not.toContain('evil.test');
  expect(draft.checks).toContainEqual(expect.objectContaining({ kind: 'link' }));
  expect(draft.claims.map(({ verdict }: { verdict: string }) => verdict)).not.toContain('supported');
});

test('words that the assistant could not propose are refused', async () => {
  const text =
    'Wholesale customers of the north region secretly get a discount of 35 percent on every order.';
  await createArticle(api.ctx, { title: 'Discounts', body: text, audience: 'internal' });
  const { body: found } = await api.json('GET', '/articles?audience=internal');
  const citations = [{ kind: 'article', id: found.data[0].id }];
  const refused = await propose(await openWorld(), { body: `Hello,\n\n${text}`, citations });
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid', facts: { check: 'internal' } } });
});

test('a proposal for mail that the program has not read is refused with what was written since', async () => {
  const world = await openWorld();
  const newer = await addMessage(api.ctx, world.ticketId, { text: 'I mean Germany.' });
  const late = await propose(world, { based_on_message_id: world.messageId });
  expect(late).toMatchObject({
    status: 412,
    body: { facts: { newest_message_id: newer, messages: [{ id: newer }] } },
  });
  expect((await propose(world, {}, { 'If-Match': '"1"' })).status).toBe(412);
  const fresh = await propose(world, { based_on_message_id: newer });
  expect(fresh).toMatchObject({ status: 201, body: { based_on_message_id: newer } });
});

test('a ticket has one open draft: a newer proposal supersedes an older one, but not what a person has edited', async () => {
  const world = await openWorld();
  const { body: first } = await propose(world);
  const { body: second } = await propose(world, { body: 'Hello,\n\nplease tell us the town.' });
  expect((await api.json('GET', `/drafts/${first.id}`)).body.status).toBe('superseded');
  await editDraft(api.ctx, second.id, { body: 'Hello,\n\nwhich town is it?' });
  const refused = await propose(world);
  expect(refused).toMatchObject({ status: 409, body: { facts: { draft_id: second.id } } });
  expect((await api.json('GET', `/drafts/${second.id}`)).body.status).toBe('proposed');
});

test('an act is proposed with a reply or without one, and one of the two must be there', async () => {
  const world = await openWorld();
  const closing = await propose(world, { act: { kind: 'close', resolution: 'Answered.' } });
  expect(closing.body).toMatchObject({ act: 'reply', acts: [{ kind: 'close', resolution: 'Answered.' }] });
  const alone = await propose(world, { body: undefined, act: 'close' });
  expect(alone).toMatchObject({ status: 201, body: { act: 'close', body: '' } });
  expect((await api.json('GET', `/tickets/${world.ticketId}`)).body.status).toBe('open');
  expect((await propose(world, { body: undefined })).status).toBe(422);
  const late = { kind: 'snooze', until: new Date(Date.now() + 40 * 86_400_000).toISOString() };
  expect((await propose(world, { act: late })).status).toBe(422);
});

test('what is not of the ticket cannot be cited, and another mailbox’s ticket answers 404', async () => {
  const [mine, theirs] = [await openWorld(), await openWorld()];
  const foreign = [{ kind: 'message', id: theirs.messageId }];
  expect((await propose(mine, { citations: foreign })).status).toBe(404);
  const limited = await api.keyFor(['read', 'propose'], [mine.mailbox.id]);
  const body = { ticket_id: theirs.ticketId, body: answer };
  expect((await api.call('POST', '/drafts', { key: limited, body })).status).toBe(404);
});

test('the same `client_id` returns what it created; with other content it is a conflict that names what differs', async () => {
  const world = await openWorld();
  const { mailbox } = world;
  const creates = {
    '/drafts': { ticket_id: world.ticketId, body: answer },
    '/tickets': {
      mailbox_id: mailbox.id,
      to: [{ address: 'bob@else.example' }],
      subject: 'Hi',
      body: 'Hello.',
    },
    '/articles': { title: 'Opening hours', body: 'From nine to five.', audience: 'public' },
    '/mailboxes': { address: 'sales@shop.example', display_name: 'Sales' },
  };
  for (const [path, body] of Object.entries(creates)) {
    const create = (more: object) =>
      api.json('POST', path, { body: { ...body, client_id: 'mine-1', ...more } });
    const [made, again] = [await create({}), await create({})];
    expect([path, made.status, again.status]).toEqual([path, 201, 200]);
    expect(again.body.id).toBe(made.body.id);
    const field = path === '/mailboxes' ? 'display_name' : 'body';
    const other = await create({ [field]: 'Another text.' });
    expect(other).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: `#/${field}` }], facts: { id: made.body.id, differing: [field] } },
    });
  }
  const limited = await api.keyFor(['read', 'propose'], [(await openWorld()).mailbox.id]);
  const known = { ...creates['/drafts'], client_id: 'mine-1' };
  expect((await api.call('POST', '/drafts', { key: limited, body: known })).status).toBe(409);
});
