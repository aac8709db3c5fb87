import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionToken } from '#app/server/session-token.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, engagements } from '#db/schema/index.ts';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const browser =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const replyBody =
  'See [the page](https://shop.example/a?b=1&c=2) or https://shop.example/b, or [mail](mailto:x@y.example).';

async function createWorldWith(settings: Record<string, unknown>) {
  const world = await createWorld(api.ctx);
  const changed = await api.json('PATCH', `/mailboxes/${world.mailbox.id}`, { body: settings });
  expect(changed.status).toBe(200);
  return world;
}

/** Sends a reply as if a minute ago, and returns the mails as they left, by recipient. */
async function send(ticketId: string, reply: Record<string, unknown>) {
  const { status, body } = await api.json('POST', `/tickets/${ticketId}/reply`, { body: reply });
  expect(status).toBe(202);
  const mails = await deliverMessage(api.ctx, body.id);
  await api.ctx.db
    .update(deliveries)
    .set({ sentAt: sql`now() - interval '1 minute'` })
    .where(eq(deliveries.messageId, body.id));
  return { messageId: body.id as string, mails };
}

async function addresses(sent: Buffer | undefined) {
  // Our own reader would leave the image out, as it does with every tracker.
  const { html, text } = await simpleParser(present(sent));
  const found = (kind: string) =>
    [...(html || '').matchAll(new RegExp(`http://localhost:3000(/api/v1/${kind}/[\\w-]+)`, 'g'))].map(
      ([, path]) => present(path),
    );
  return { html: html || '', text, opened: found('opened')[0], followed: found('followed') };
}

function visit(path: string | undefined, headers: Record<string, string> = {}, method = 'GET') {
  return api.fetch(`http://desk.test${present(path)}`, {
    method,
    headers: { 'User-Agent': browser, ...headers },
  });
}

async function engagementOf(messageId: string) {
  return (await api.json('GET', `/messages/${messageId}`)).body.engagement;
}

/** As if what happened had happened a while ago: the same visit is counted once. */
function later() {
  return api.ctx.db
    .update(engagements)
    .set({ happenedAt: sql`${engagements.happenedAt} - interval '1 minute'` });
}

test('opens and clicks are not counted unless the mailbox says so', async () => {
  const { ticketId, contact } = await createWorldWith({ quotes_history: true });
  const { messageId, mails } = await send(ticketId, { body: replyBody });
  const { html } = await addresses(mails.get(contact.address));
  expect(html).toContain('href="https://shop.example/a?b=1&amp;c=2"');
  expect(html).not.toMatch(/<img|api\/v1/);
  expect(await engagementOf(messageId)).toBeNull();
});

test('opens and clicks are counted with their time, and a link leads where it said', async () => {
  const { ticketId, contact } = await createWorldWith({ counts_opens: true, counts_clicks: true });
  const { messageId, mails } = await send(ticketId, { body: replyBody });
  const { text, opened, followed } = await addresses(mails.get(contact.address));
  expect(text).toContain('the page (https://shop.example/a?b=1&c=2) or https://shop.example/b');
  expect(followed).toHaveLength(2);

  const image = await visit(opened);
  expect([image.status, image.headers.get('Content-Type')]).toEqual([200, 'image/gif']);
  expect((await image.arrayBuffer()).byteLength).toBe(42);
  const answer = await visit(firstOrThrow(followed));
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, 'https://shop.example/a?b=1&c=2']);
  expect((await visit(followed[1])).headers.get('Location')).toBe('https://shop.example/b');
  await visit(opened);
  expect(await engagementOf(messageId)).toMatchObject({ opens: 1 });
  await later();
  await visit(opened);
  expect(await engagementOf(messageId)).toEqual({
    opens: 2,
    first_opened_at: expect.any(String),
    robots: 0,
    clicks: [
      { url: 'https://shop.example/a?b=1&c=2', count: 1, first_at: expect.any(String) },
      { url: 'https://shop.example/b', count: 1, first_at: expect.any(String) },
    ],
  });
  const { body } = await api.json('GET', `/tickets/${ticketId}/events?limit=100`);
  const types = body.data.map(({ type }: { type: string }) => type);
  expect(types.filter((type: string) => type === 'message.opened')).toHaveLength(1);
  expect(types.filter((type: string) => type === 'message.clicked')).toHaveLength(2);
});

test('a forged tracking address leads nowhere: a wrong signature, another link, or a target of its own', async () => {
  const [one, two] = [
    await createWorldWith({ counts_clicks: true, counts_opens: true }),
    await createWorldWith({ counts_clicks: true }),
  ];
  const first = await send(one.ticketId, { body: replyBody });
  await send(two.ticketId, { body: 'See https://evil.example' });
  const { opened, followed } = await addresses(first.mails.get(one.contact.address));
  const token = present(followed[0]?.split('/').at(-1));
  const forged = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
  for (const path of [
    `/api/v1/followed/${forged}`,
    `/api/v1/followed/${'A'.repeat(59)}`,
    '/api/v1/followed/https%3A%2F%2Fevil.example',
    `/api/v1/followed/${present(opened).split('/').at(-1)}`,
    `/api/v1/opened/${'A'.repeat(38)}`,
  ]) {
    const answer = await visit(path);
    expect([path, answer.status, answer.headers.get('Location')]).toEqual([path, 404, null]);
  }
});

test('robots, scanners on the way and our own people are not counted, and the link works for all', async () => {
  const { ticketId, contact } = await createWorldWith({ counts_opens: true, counts_clicks: true });
  const { messageId, mails } = await send(ticketId, { body: replyBody });
  const { opened, followed } = await addresses(mails.get(contact.address));
  await visit(opened, { 'User-Agent': 'Mozilla/5.0' });
  expect((await visit(firstOrThrow(followed), {}, 'HEAD')).status).toBe(302);
  expect((await visit(followed[1], { 'Sec-Purpose': 'prefetch' })).status).toBe(302);
  expect(await engagementOf(messageId)).toEqual({ opens: 0, first_opened_at: null, robots: 3, clicks: [] });
  const session = { sessionId: 'ses_1' } as SessionToken;
  await api.call('GET', firstOrThrow(followed).replace('/api/v1', ''), {
    session,
    headers: { 'User-Agent': browser },
  });
  expect(await engagementOf(messageId)).toMatchObject({ robots: 3, clicks: [] });
  await api.ctx.db.update(deliveries).set({ sentAt: sql`now()` }).where(eq(deliveries.messageId, messageId));
  await later();
  await visit(opened);
  expect(await engagementOf(messageId)).toMatchObject({ opens: 0, robots: 4 });
});

test('a blind copy is not tracked, nor is any mail of a staging mailbox', async () => {
  const { ticketId, contact } = await createWorldWith({ counts_opens: true, counts_clicks: true });
  const { mails } = await send(ticketId, { body: replyBody, bcc: ['log@shop.example'] });
  expect((await addresses(mails.get(contact.address))).opened).toBeDefined();
  expect((await addresses(mails.get('log@shop.example'))).html).not.toContain('api/v1');
  const staging = await createWorldWith({
    counts_opens: true,
    counts_clicks: true,
    staging: true,
    staging_allowed: ['@customer.example'],
  });
  const tried = await send(staging.ticketId, { body: replyBody });
  expect((await addresses(tried.mails.get(staging.contact.address))).html).not.toContain('api/v1');
});

test('a tracked link that a customer quotes gets its original target back', async () => {
  const { ticketId, contact } = await createWorldWith({ counts_clicks: true, counts_opens: true });
  const { mails } = await send(ticketId, { body: replyBody });
  const { html, followed, opened } = await addresses(mails.get(contact.address));
  await addMessage(api.ctx, ticketId, {
    text: `Thanks\n\n> See http://localhost:3000${followed[0]}`,
    visibleText: 'Thanks',
    html: `<p>Thanks</p><blockquote>${html}</blockquote>`,
  });
  const { body } = await api.json('POST', `/tickets/${ticketId}/reply/preview`, {
    body: { body: 'Welcome' },
  });
  expect(body.text).toContain('>> See https://shop.example/a?b=1&c=2');
  expect(body.html).toContain('href="https://shop.example/a?b=1&amp;c=2"');
  for (const path of [present(followed[0]), present(opened)])
    expect(body.html + body.text).not.toContain(path);
});
