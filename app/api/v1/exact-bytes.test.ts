import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, rawEmails } from '#db/schema/index.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let api: TestApi;
let paths: { attachment: string; rawEmail: string; held: string; message: string };
const raw = Buffer.from('From: a@b.example\r\n\r\n\xff exact bytes', 'latin1');
const file = Buffer.from('<script>alert(1)</script>');

beforeAll(async () => {
  api = await openTestApi();
  const { mailbox, ticketId } = await createWorld(api.ctx);
  const held = firstOrThrow(
    await api.ctx.db
      .insert(rawEmails)
      .values({
        mailboxId: mailbox.id,
        source: 'smtp',
        envelopeFrom: 'a@b.example',
        envelopeTo: [mailbox.address],
        size: raw.length,
        content: raw,
        status: 'held',
        reason: 'It cannot be read.',
      })
      .returning(),
  );
  const messageId = await addMessage(api.ctx, ticketId, {
    text: 'See the file.',
    rawEmailId: held.id,
    files: [{ name: 'Größe.html', type: 'text/html', content: file }],
  });
  const attachment = firstOrThrow(await api.ctx.db.select().from(attachments));
  paths = {
    attachment: `/attachments/${attachment.id}`,
    rawEmail: `/raw-emails/${held.id}`,
    held: `/held/${held.id}`,
    message: `/messages/${messageId}`,
  };
});
afterAll(() => api.close());

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
