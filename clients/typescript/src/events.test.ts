import { expect, test } from 'vitest';
import { readStream } from './event-stream.ts';
import { createCountersign } from './index.ts';

const stream = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });

/** A log of events with the numbers 1 to `size()`, and streams that break off after what `streams` gives. */
function logOf(size: () => number, streams: (attempt: number) => Response) {
  const opened: (string | null)[] = [];
  const fetch = async ({ url, headers }: Request) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith('/stream')) {
      opened.push(headers.get('Last-Event-ID'));
      return streams(opened.length);
    }
    const after = Number(searchParams.get('after')?.replace('evt_', ''));
    const data = Array.from({ length: size() }, (_, at) => ({ id: `evt_${at + 1}` })).slice(after, after + 2);
    return Response.json({ data, has_more: after + 2 < size(), next_cursor: null });
  };
  return { opened, desk: createCountersign({ url: 'https://desk.example', key: 'k', fetch }) };
}

async function take(events: AsyncIterable<{ id: string }>, count: number) {
  const ids: string[] = [];
  for await (const { id } of events) if (ids.push(id) === count) break;
  return ids;
}

test('every event comes once and in order, over streams that break, say it twice or leave some out', async () => {
  const frames = ['', 'id: evt_4\ndata: {}\n\n', 'id: evt_4\ndata: {}\n\nid: evt_6\ndata: {}\n\n'];
  let size = 3;
  const { desk, opened } = logOf(
    () => size,
    (attempt) => {
      size = attempt + 3;
      return stream(`retry: 1\nid: evt_3\n\n${frames[attempt - 1] ?? ''}`);
    },
  );
  expect(await take(desk.events({ after: '0' }), 6)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `evt_${n}`));
  expect(opened).toEqual(['0', 'evt_4', 'evt_5']);
});

test('without a place to begin it begins where the log stands, and misses nothing if the first stream breaks', async () => {
  let size = 7;
  const { desk, opened } = logOf(
    () => size,
    () => {
      size++;
      return stream('retry: 1\nid: evt_7\n\n');
    },
  );
  expect(await take(desk.events(), 1)).toEqual(['evt_8']);
  expect(opened).toEqual([null, 'evt_7']);
});

test('a key that may not read ends it with the refusal; a server that is away does not', async () => {
  const forbidden = logOf(
    () => 0,
    (attempt) =>
      attempt === 1
        ? stream('retry: 1\n\n')
        : Response.json({ code: 'unauthenticated', detail: 'No such key.' }, { status: 401 }),
  );
  await expect(take(forbidden.desk.events(), 1)).rejects.toMatchObject({
    status: 401,
    message: 'No such key.',
  });
  expect(forbidden.opened).toHaveLength(2);
});

test('a signal ends it without an error', async () => {
  const stop = new AbortController();
  const { desk } = logOf(
    () => 1,
    () => stream('retry: 1\nid: evt_1\n\n'),
  );
  const ids: string[] = [];
  for await (const { id } of desk.events({ after: '0', signal: stop.signal })) {
    ids.push(id);
    stop.abort();
  }
  expect(ids).toEqual(['evt_1']);
});

test('a connection that falls silent is left', async () => {
  const silent = new Response(
    new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('id: evt_1\n\n')) }),
  );
  const read = async () => {
    for await (const _ of readStream(silent, 20));
  };
  await expect(read()).rejects.toThrow('silent');
});
