import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, rawEmails, runs } from '#db/schema/index.ts';
import { createAssistant } from '#lib/assistant/assistants.ts';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { proposeReply } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let api: TestApi;
let key: string;
let paths: {
  attachment: string;
  rawEmail: string;
  held: string;
  draft: string;
  run: string;
  message: string;
  delivery: string;
};
const raw = Buffer.from('From: a@b.example\r\n\r\n\xff exact bytes', 'latin1');
const file = Buffer.from('<script>alert(1)</script>');

beforeAll(async () => {
  api = await openTestApi();
  const mine = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  const theirs = await createWorld(api.ctx, { address: 'theirs@shop.example', from: 'bob@customer.example' });
  key = await api.keyFor(['read', 'write', 'send'], [mine.mailbox.id]);

  const columns = {
    mailboxId: theirs.mailbox.id,
    source: 'smtp' as const,
    envelopeFrom: 'a@b.example',
    envelopeTo: ['theirs@shop.example'],
  };
  const held = firstOrThrow(
    await api.ctx.db
      .insert(rawEmails)
      .values({ ...columns, size: raw.length, content: raw, status: 'held', reason: 'It cannot be read.' })
      .returning(),
  );
  const messageId = await addMessage(api.ctx, theirs.ticketId, {
    text: 'See the file.',
    rawEmailId: held.id,
    files: [{ name: 'Größe.html', type: 'text/html', content: file }],
  });
  const attachment = firstOrThrow(await api.ctx.db.select().from(attachments));
  const assistant = await createAssistant(api.ctx, { name: 'Ava', instructions: '' });
  const run = firstOrThrow(
    await api.ctx.db
      .insert(runs)
      .values({
        ticketId: theirs.ticketId,
        assistantVersionId: present(assistant.version).id,
        source: 'manual',
        status: 'failed',
      })
      .returning(),
  );
  const draft = await proposeReply(api.ctx, { ...theirs, messageId }, { runId: run.id });
  await api.json('POST', `/tickets/${theirs.ticketId}/reply`, { body: { body: 'Hello' } });
  const { body: sent } = await api.json('GET', '/deliveries');
  paths = {
    attachment: `/attachments/${attachment.id}`,
    rawEmail: `/raw-emails/${held.id}`,
    held: `/held/${held.id}`,
    draft: `/drafts/${draft}`,
    run: `/runs/${run.id}`,
    message: `/messages/${messageId}`,
    delivery: `/deliveries/${sent.data[0].id}`,
  };
});
afterAll(() => api.close());

test('files, raw mail, held mail, drafts, runs and deliveries of another mailbox are not there', async () => {
  for (const [method, path, body] of [
    ['GET', paths.attachment],
    ['GET', `${paths.attachment}/content`],
    ['GET', paths.rawEmail],
    ['GET', `${paths.rawEmail}/raw`],
    ['GET', `${paths.message}/raw`],
    ['GET', paths.held],
    ['POST', `${paths.held}/release`],
    ['POST', `${paths.held}/discard`],
    ['GET', paths.draft],
    ['PATCH', paths.draft, { body: 'y' }],
    ['POST', `${paths.draft}/approve`],
    ['POST', `${paths.draft}/reject`, { reason: 'y' }],
    ['GET', paths.run],
    ['POST', `${paths.run}/cancel`],
    ['POST', `${paths.run}/resume`],
    ['GET', paths.delivery],
    ['POST', `${paths.delivery}/retry`],
    ['POST', `${paths.delivery}/resolve`, { outcome: 'sent' }],
  ] as const) {
    const { status, body: answer } = await api.json(method, path, { key, body });
    expect([method, path, status, answer?.code]).toEqual([method, path, 404, 'not_found']);
  }
  for (const list of ['/raw-emails', '/held', '/drafts', '/runs', '/deliveries', '/caught-mails', '/todos']) {
    expect([list, (await api.json('GET', list, { key })).body.data]).toEqual([list, []]);
  }
  expect((await api.json('GET', '/ledger', { key })).body.received).toBe(0);
});

test('a file in reach is served with exactly its bytes, as a download that cannot run', async () => {
  expect((await api.json('GET', paths.attachment)).body).toMatchObject({
    name: 'Größe.html',
    size: file.length,
  });
  const answer = await api.call('GET', `${paths.attachment}/content?inline=1`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(file);
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="Gr__e.html"; filename\*=UTF-8''Gr%C3%B6%C3%9Fe.html$/,
  );
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
});

test('raw mail comes out byte for byte, by the mail and by its message', async () => {
  for (const path of [`${paths.rawEmail}/raw`, `${paths.message}/raw`]) {
    const answer = await api.call('GET', path);
    expect(answer.headers.get('Content-Type')).toBe('message/rfc822');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(raw);
  }
});

test('a held mail is released once, and is not held any more', async () => {
  expect((await api.json('GET', '/held')).body.data).toHaveLength(1);
  expect((await api.json('POST', `${paths.held}/release`)).status).toBe(202);
  expect((await api.json('POST', `${paths.held}/release`)).status).toBe(409);
  expect((await api.json('GET', paths.held)).status).toBe(404);
  expect((await api.json('GET', paths.rawEmail)).body.status).toBe('received');
});
