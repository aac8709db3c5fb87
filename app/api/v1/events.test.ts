import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventFeed } from '#app/server/event-feed.ts';
import { inTransaction, withActor } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';
import { eventStream } from './event-stream.ts';

let api: TestApi;
let mine: World;
let theirs: World;
beforeAll(async () => {
  api = await openTestApi();
  mine = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  theirs = await createWorld(api.ctx, { address: 'theirs@shop.example', from: 'bob@customer.example' });
});
afterAll(() => api.close());

async function newestId() {
  const { rows } = { rows: await api.ctx.db.execute<{ id: string }>('select max(id) as id from events') };
  return Number(rows[0]?.id);
}

/** Reads a stream until `enough` says so. */
async function open(how: { key?: string; headers?: Record<string, string> } = {}, path = '/events/stream') {
  const stop = new AbortController();
  const answer = await api.call('GET', path, { ...how, signal: stop.signal });
  const reader = present(answer.body).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    until: async (enough: (text: string) => boolean) => {
      const late = setTimeout(() => void reader.cancel(), 30_000);
      while (!enough(text)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended or was silent. It said: ${text}`);
        text += value;
      }
      clearTimeout(late);
      return text;
    },
    close: () => stop.abort(),
    ended: async () => {
      while (!(await reader.read()).done);
    },
  };
}
const data = { address: 'ada@customer.example' };
const typesIn = (text: string) => [...text.matchAll(/"type":"(\w+\.\w+)"/g)].map(([, type]) => type);
const idsIn = (text: string) => [...text.matchAll(/^id: evt_(\d+)\ndata/gm)].map(([, id]) => Number(id));

test('an event is on the stream, as ids only', async () => {
  const stream = await open();
  expect(stream.answer.headers.get('Content-Type')).toMatch('text/event-stream');
  expect(stream.answer.headers.get('Cache-Control')).toContain('no-transform');
  await stream.until((text) => text.includes('retry: 2000'));
  await addMessage(api.ctx, mine.ticketId, { text: 'secret words' });
  const text = await stream.until((seen) => seen.includes('message.received'));
  expect(text).toContain(mine.ticketId);
  expect(text).not.toContain('secret words');
  stream.close();
});

test('a client that comes back gets what it missed, in order and once, and then what is new', async () => {
  const before = await newestId();
  for (const text of ['one', 'two', 'three']) await addMessage(api.ctx, mine.ticketId, { text });
  const stream = await open({ headers: { 'Last-Event-ID': `evt_${before}` } });
  await stream.until((text) => idsIn(text).length === 3);
  await addMessage(api.ctx, mine.ticketId, { text: 'four' });
  const ids = idsIn(await stream.until((text) => idsIn(text).length === 4));
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  expect(ids[0]).toBeGreaterThan(before);
  stream.close();
});

test('events written while a client connects are neither lost nor sent twice', async () => {
  const before = await newestId();
  const writing = (async () => {
    for (let i = 0; i < 40; i++) await addMessage(api.ctx, mine.ticketId, { text: `mail ${i}` });
  })();
  const streams = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      new Promise((resolve) => setTimeout(resolve, i * 10)).then(() =>
        open({ headers: { 'Last-Event-ID': `evt_${before}` } }),
      ),
    ),
  );
  await writing;
  for (const stream of streams) {
    const ids = idsIn(await stream.until((text) => idsIn(text).length >= 40));
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    stream.close();
  }
});

test('an event that a longer transaction holds back comes as soon as that one ends, and nothing is skipped', async () => {
  const stream = await open();
  await stream.until((text) => text.includes('retry'));
  const recorded = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<void>();
  const slow = inTransaction(api.ctx, async (ctx) => {
    await recordEvent(ctx, 'mailbox.created', { mailboxId: mine.mailbox.id, data });
    recorded.resolve();
    await ending.promise;
  });
  await recorded.promise;
  await recordEvent(api.ctx, 'mailbox.deleted', { mailboxId: mine.mailbox.id, data });
  ending.resolve();
  await slow;
  expect(typesIn(await stream.until((text) => typesIn(text).length >= 2))).toEqual([
    'mailbox.created',
    'mailbox.deleted',
  ]);
  stream.close();
});

test('a key sees only the events of its mailboxes', async () => {
  const key = await api.keyFor(['read'], [mine.mailbox.id]);
  const stream = await open({ key, headers: { 'Last-Event-ID': 'evt_0' } });
  await addMessage(api.ctx, theirs.ticketId, { text: 'not for you' });
  await recordEvent(api.ctx, 'domain.removed', { data: { name: 'shop.example' } });
  await recordEvent(api.ctx, 'sender.trusted', { ticketId: mine.ticketId, data });
  const text = await stream.until((seen) => seen.includes('sender.trusted'));
  expect(text).not.toContain(theirs.mailbox.id);
  expect(text).not.toContain('domain.removed');
  stream.close();
});

test('a client that was away too long, or names an unknown id, is told to reload', async () => {
  const newest = await newestId();
  const reader = await open();
  await reader.until((text) => text.includes('retry'));
  await api.ctx.db.execute("select setval('events_id_seq', last_value + 20000) from events_id_seq");
  await recordEvent(api.ctx, 'mailbox.deleted', { mailboxId: mine.mailbox.id, data });
  await reader.until((text) => text.includes('mailbox.deleted'));
  reader.close();
  for (const id of [`evt_${newest}`, 'nonsense', 'evt_999999999999']) {
    const stream = await open({ headers: { 'Last-Event-ID': id } });
    await stream.until((text) => text.includes('event: reset'));
    await addMessage(api.ctx, mine.ticketId, { text: 'after the reset' });
    await stream.until((text) => typesIn(text).includes('message.received'));
    stream.close();
  }
  const query = await open({}, `/events/stream?after=evt_${await newestId()}`);
  expect(await query.until((text) => text.includes('retry'))).not.toContain('reset');
  query.close();
});

test('a stream ends when its client goes, when its actor loses access, and when the process ends', async () => {
  const gone = await open();
  gone.close();
  await gone.ended();

  const feed = createEventFeed(
    async () => api.ctx,
    () => ({ stop: async () => {} }),
  );
  const streamFor = (currentActor: () => Promise<null>, heartbeatMs: number) =>
    eventStream(withActor(api.ctx, api.ctx.actor), feed, {
      lastEventId: undefined,
      signal: new AbortController().signal,
      currentActor,
      heartbeatMs,
    });
  expect(await streamFor(async () => null, 10).text()).toContain(': still here');
  const open_ = streamFor(async () => null, 60_000).text();
  await feed.stop();
  await open_;
});

test('a listener whose connection is cut hears again by itself', async () => {
  const stream = await open();
  await stream.until((text) => text.includes('retry'));
  const killed = await api.ctx.db.execute(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'countersign-listen' and datname = current_database()",
  );
  expect(killed.length).toBeGreaterThan(0);
  await addMessage(api.ctx, mine.ticketId, { text: 'after the cut' });
  await stream.until((text) => text.includes('message.received'));
  stream.close();
});

test('the log can be polled instead', async () => {
  const { body } = await api.json('GET', `/tickets/${mine.number}/events?limit=2`);
  expect(body.data[0]).toMatchObject({ type: 'ticket.created', ticket_id: mine.ticketId });
  const { body: next } = await api.json(
    'GET',
    `/events?ticket=${mine.ticketId}&after=${body.data[1].id}&type=message.received`,
  );
  expect(next.data.every((event: { type: string }) => event.type === 'message.received')).toBe(true);
});
