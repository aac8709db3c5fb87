import { once } from 'node:events';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

const notes = 60;

test('stream and socket tell of the same events, each once', async ({ product }, info) => {
  const { api } = product;
  await sendMail(product, { from: 'ada@customer.example', subject: 'A parcel', text: 'Where is it?' });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length)
    .toBe(1);
  const { token } = await api.post('/api-keys', { name: 'follower', scopes: ['read'] });
  const Authorization = `Bearer ${token}`;
  const path = `${product.url}/api/v1`;
  const socket = new WebSocket(`${path.replace('http', 'ws')}/ws?type=note.added`, {
    headers: { Authorization },
  });
  const bySocket = new Map<string, number>();
  socket.on('message', (text) => {
    const { event, id } = JSON.parse(String(text));
    if (event === 'event') bySocket.set(id, performance.now());
  });
  await once(socket, 'message');

  const stop = new AbortController();
  const stream = await fetch(`${path}/events/stream?type=note.added`, {
    headers: { Authorization },
    signal: stop.signal,
  });
  const byStream = new Map<string, number>();
  const reading = readIds(stream, byStream).catch(() => {});

  const written: { sent: number; done: number }[] = [];
  for (let note = 0; note < notes; note += 1) {
    const sent = performance.now();
    await api.post('/tickets/1001/notes', { body: `Note ${note}.` });
    written.push({ sent, done: performance.now() });
  }
  await expect.poll(() => [bySocket.size, byStream.size]).toEqual([notes, notes]);
  expect([...bySocket.keys()]).toEqual([...byStream.keys()]);
  const after = (arrived: Map<string, number>) =>
    quantiles([...arrived.values()].map((at, note) => at - (written[note]?.sent ?? at)));
  info.annotations.push({
    type: 'ms from the write to the message',
    description: JSON.stringify({ socket: after(bySocket), stream: after(byStream) }),
  });
  console.log(info.annotations.at(-1)?.description);
  stop.abort();
  socket.close();
  await reading;
});

test('a page of the desk opens the socket with its session', async ({ page, product }) => {
  await signIn(page, product);
  const first = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/v1/ws`);
        socket.onmessage = ({ data }) => resolve(String(data));
        socket.onerror = () => reject(new Error('The socket was refused.'));
      }),
  );
  expect(JSON.parse(first)).toMatchObject({ event: 'open', id: expect.stringMatching(/^evt_\d+$/) });
});

async function readIds(answer: Response, ids: Map<string, number>): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body ?? []) {
    const frames = (text + decoder.decode(part, { stream: true })).split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const [, id] = /^id: (evt_\d+)\ndata/.exec(frame) ?? [];
      if (id) ids.set(id, performance.now());
    }
  }
}

function quantiles(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}
