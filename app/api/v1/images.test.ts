import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import type { Message } from '#lib/tickets/schema.ts';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const html =
  '<img data-remote-src="https://a.example/1.gif"><img data-cid="logo"><img data-remote-src="https://b.example/2?x=1&amp;y=2">';

let api: TestApi;
let asked: string[];
let message: Message;
let elsewhere: string;
let viewer: string;

beforeAll(async () => {
  asked = [];
  api = await openTestApi(undefined, {
    fetchImage: async (url) => {
      asked.push(url);
      return url.includes('a.example')
        ? { type: 'image/gif', content: gif }
        : { refused: say('unreadable.too_large') };
    },
  });
  const mine = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  const theirs = await createWorld(api.ctx, { address: 'theirs@shop.example', from: 'bob@customer.example' });
  elsewhere = await api.keyFor(['read', 'write'], [theirs.mailbox.id]);
  viewer = await api.keyFor(['read'], [mine.mailbox.id]);
  message = await read(await write(mine.ticketId));
});
afterAll(() => api.close());

function write(ticketId: string): Promise<string> {
  return addMessage(api.ctx, ticketId, {
    text: '',
    html,
    remoteImages: 2,
    trackers: 1,
    files: [
      {
        name: 'logo.jpg',
        type: 'image/jpg',
        detectedType: 'image/gif',
        content: gif,
        contentId: 'logo',
        inline: true,
      },
    ],
  });
}

async function read(id: string, key?: string): Promise<Message> {
  return (await api.json('GET', `/messages/${id}`, { key })).body;
}
function show(id: string, body: object, key?: string) {
  return api.json('POST', `/messages/${id}/images`, { body, key });
}
function imageOf({ id, image_grant }: Message, index: number) {
  return api.call('GET', `/images/${id}/${index}?grant=${image_grant}`, { key: '' });
}

test('a remote image is served only after a person allows it', async () => {
  expect(message).toMatchObject({ remote_images: 2, trackers: 1, image_grant: null });
  expect((await imageOf(message, 0)).status).toBe(404);
  expect((await show(message.id, { always: false }, elsewhere)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('shown once, they come through us, with nothing that could run, and only those of this mail', async () => {
  const { body: shown } = await show(message.id, { always: false }, viewer);
  const answer = await imageOf(shown, 0);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(gif);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/gif',
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': expect.stringContaining('private'),
  });
  const gone = await imageOf(shown, 1);
  expect([gone.status, (await gone.json()).facts]).toEqual([
    503,
    { why: 'It is too large.', told: { code: 'unreadable.too_large', values: {}, text: 'It is too large.' } },
  ]);
  expect(asked).toEqual(['https://a.example/1.gif', 'https://b.example/2?x=1&y=2']);
  expect((await imageOf(shown, 2)).status).toBe(404);
  expect((await imageOf({ ...shown, id: `msg_${'0'.repeat(32)}` }, 0)).status).toBe(404);
  expect(await read(message.id)).toMatchObject({ image_grant: null });
});

test('always means every mail of this sender that is not forged, until somebody takes it back', async () => {
  expect((await show(message.id, { always: true }, viewer)).status).toBe(403);
  expect((await show(message.id, { always: true })).status).toBe(200);
  const next = await read(await write(message.ticket_id));
  expect(next.image_grant).not.toBeNull();
  await api.ctx.db
    .update(messages)
    .set({ flags: ['dmarc_failed'] })
    .where(eq(messages.id, next.id));
  expect(await read(next.id)).toMatchObject({ image_grant: null });

  const list = async (key?: string) => (await api.json('GET', '/trusted-image-senders', { key })).body.data;
  expect(await list()).toEqual([expect.objectContaining({ address: 'ada@customer.example' })]);
  expect(await list(elsewhere)).toEqual([]);
  const forget = (key?: string) => api.call('DELETE', '/trusted-image-senders/ada@customer.example', { key });
  expect((await forget(elsewhere)).status).toBe(404);
  expect((await forget()).status).toBe(204);
  expect(await read(message.id)).toMatchObject({ image_grant: null });
});

test('an image of the mail itself is shown as what it is, by the address that came with it', async () => {
  const [file] = message.attachments;
  expect(file).toMatchObject({ inline: true, content_id: 'logo' });
  const path = present(file?.inline_url).replace('/api/v1', '');
  const answer = await api.call('GET', path, { key: '' });
  expect(answer.headers.get('content-type')).toBe('image/gif');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
  expect((await api.call('GET', path.replace(/.$/, '!'), { key: '' })).status).toBe(404);
});

test('a program can hand on the address of a file', async () => {
  const file = firstOrThrow(message.attachments);
  const { body } = await api.json('GET', `/attachments/${file.id}/url`);
  const answer = await api.call('GET', body.url.replace(/^.*\/api\/v1/, ''), { key: '' });
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now() + 11 * 3600_000);
  const theirs = await api.call('GET', `/attachments/${file.id}/url`, { key: elsewhere });
  expect(theirs.status).toBe(404);
});
