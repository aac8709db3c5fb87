import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventFeed, type EventFeed } from '#app/server/event-feed.ts';
import { listenForEvents } from '#app/server/event-listener.ts';
import { connect } from '#db/connection.ts';
import { system, withActor } from '#lib/platform/context.ts';
import { type PresenceSignal, presenceLapseMs } from '#lib/tickets/presence.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let mine: World;
let theirs: World;
let pool: ReturnType<typeof connect>;
const feeds: EventFeed[] = [];
beforeAll(async () => {
  api = await openTestApi();
  pool = connect(api.url, { max: 2 });
  mine = await createWorld(api.ctx, { address: 'mine@shop.example' });
  theirs = await createWorld(api.ctx, { address: 'theirs@shop.example' });
});
afterAll(async () => {
  await Promise.all(feeds.map((feed) => feed.stop()));
  await pool.close();
  await api.close();
});

/** The feed of a web process, and what it has heard of people. */
async function startWeb() {
  const heard: { signal: PresenceSignal | null; at: number }[] = [];
  const feed = createEventFeed(
    async () => withActor(api.ctx, system),
    (wakeups) =>
      listenForEvents(
        { url: api.url, notify: (channel) => pool.sql.notify(channel, ''), log: api.ctx.log },
        wakeups,
      ),
  );
  feeds.push(feed);
  feed.onPresence((signal) => heard.push({ signal, at: performance.now() }));
  await feed.subscribe(() => {});
  // Null tells that it listens from now on.
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  heard.length = 0;
  return heard;
}

type Session = Awaited<ReturnType<TestApi['sessionFor']>>;
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
function put(session: Session, ticketId: string, body: object) {
  return api.json('PUT', `/tickets/${ticketId}/presence`, { session, headers: sameOrigin, body });
}

test('two web processes hear at once who comes, writes and leaves, but not every beat', async () => {
  const [one, other] = [await startWeb(), await startWeb()];
  const ada = await api.sessionFor('viewer');
  const startedAt = performance.now();
  for (const doing of ['reading', 'reading', 'writing', 'writing'])
    expect((await put(ada, mine.ticketId, { doing })).status).toBe(204);
  await api.call('DELETE', `/tickets/${mine.ticketId}/presence`, { session: ada, headers: sameOrigin });
  for (const heard of [one, other]) {
    await expect.poll(() => heard.map(({ signal }) => signal?.doing)).toEqual(['reading', 'writing', null]);
    expect(heard[0]?.signal).toMatchObject({ user_id: ada.userId, ticket_id: mine.ticketId, name: 'viewer' });
  }
  console.info(`five requests heard after ${Math.round((one.at(-1)?.at ?? 0) - startedAt)} ms`);
});

test('who vanishes is told once by all web processes together', async () => {
  const [one, other] = [await startWeb(), await startWeb()];
  const ada = await api.sessionFor('member');
  const lastBeatAt = performance.now();
  await put(ada, mine.ticketId, { doing: 'writing', window: 'lost' });
  const gone = (heard: typeof one) => heard.filter(({ signal }) => signal?.doing === null);
  for (const heard of [one, other]) await expect.poll(() => gone(heard).length, { timeout: 9_000 }).toBe(1);
  const tookMs = (gone(one)[0]?.at ?? Number.POSITIVE_INFINITY) - lastBeatAt;
  console.info(`gone ${Math.round(tookMs)} ms after the last beat`);
  expect(tookMs).toBeGreaterThan(presenceLapseMs);
  await pause(1_200);
  expect([gone(one).length, gone(other).length]).toEqual([1, 1]);
});

test('a person’s stream tells of others within reach; one’s own windows, other mailboxes and programs stay out', async () => {
  const ada = await api.sessionFor('member');
  const grace = await api.sessionFor('viewer', [mine.mailbox.id]);
  const key = await api.keyFor(['read']);
  const streams = await Promise.all(
    [{ session: grace }, { session: ada }, { key }].map(async (who) => {
      const stop = new AbortController();
      const { body } = await api.call('GET', '/events/stream', { ...who, signal: stop.signal });
      const told = { text: '', close: () => stop.abort() };
      void (async () => {
        for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) told.text += part;
      })().catch(() => {});
      return told;
    }),
  );
  const [toGrace, toAda, toKey] = streams;
  await expect.poll(() => streams.every(({ text }) => text.includes('retry:'))).toBe(true);
  await put(ada, theirs.ticketId, { doing: 'reading' });
  await put(ada, mine.ticketId, { doing: 'writing' });
  await expect.poll(() => toGrace?.text).toContain(mine.ticketId);
  expect(toGrace?.text).not.toContain(theirs.ticketId);
  await put(grace, mine.ticketId, { doing: 'reading' });
  await expect.poll(() => toAda?.text).toContain(grace.userId);
  expect(toAda?.text).not.toContain(`"user_id":"${ada.userId}"`);
  expect(toKey?.text).not.toContain('presence');
  for (const { close } of streams) close();
});

test('the body is strict, and a list is read by people only', async () => {
  const ada = await api.sessionFor('member');
  for (const body of [
    {},
    { doing: 'sleeping' },
    { doing: 'reading', user_id: 'x' },
    { doing: 'reading', window: 'a b' },
  ])
    expect((await put(ada, mine.ticketId, body)).status).toBe(422);
  expect(
    (await api.call('PUT', `/tickets/${mine.ticketId}/presence`, { body: { doing: 'reading' } })).status,
  ).toBe(403);
  expect((await api.call('GET', '/presence')).status).toBe(403);
});
