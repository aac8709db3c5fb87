import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { blobs, uploads } from '#db/schema/index.ts';
import { sweepUploads } from '#lib/files/uploads.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { deliverMessage, proposeReply } from '#test/world/replies.ts';
import { createWorld } from '#test/world/world.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const maxBytes = 4_000_000;
let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(undefined, { env: { MAX_MESSAGE_BYTES: maxBytes } });
});
afterAll(() => api.close());

async function upload(content: Buffer, name: string, type: string, key = api.token) {
  const answer = await api.fetch(`http://desk.test/api/v1/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': type },
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer or a problem.
  return { status: answer.status, body: (await answer.json()) as any };
}

async function sentMail(messageId: string): Promise<Buffer> {
  return firstOrThrow([...(await deliverMessage(api.ctx, messageId)).values()]);
}

test('files are uploaded first and then named, and leave as they came', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const sheet = randomBytes(1_500_000);
  const first = await upload(sheet, '../Größe 38.bin', 'application/octet-stream');
  expect(first).toMatchObject({
    status: 201,
    body: {
      name: 'Größe 38.bin',
      size: sheet.length,
      sha256: createHash('sha256').update(sheet).digest('hex'),
    },
  });
  const picture = await upload(png, 'lid.png', 'image/png');
  const reply = await api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body: `Look: ![the lid](${picture.body.id})`, attachment_ids: [first.body.id] },
  });
  expect(reply.status).toBe(202);
  expect(reply.body.attachments).toMatchObject([
    { name: 'Größe 38.bin', inline: false },
    { name: 'lid.png', inline: true },
  ]);
  const mail = await parseEmail(await sentMail(reply.body.id));
  expect(mail.text).toContain('Look: [the lid]');
  expect(mail.html).toContain(`data-cid="${picture.body.id}@shop.example"`);
  expect(mail.attachments.map(({ content }) => content)).toEqual(expect.arrayContaining([sheet, png]));
  const again = await api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body: 'Once more', attachment_ids: [reply.body.attachments[0].id] },
  });
  expect(again.body.attachments).toMatchObject([{ name: 'Größe 38.bin', sha256: first.body.sha256 }]);
});

test('an image is shown by its name too', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const { body: picture } = await upload(png, 'my lid.png', 'image/png');
  for (const words of ['![lid](<my lid.png>)', '![lid](my%20lid.png)']) {
    const { body } = await api.json('POST', `/tickets/${ticketId}/reply/preview`, {
      body: { body: words, attachment_ids: [picture.id] },
    });
    expect(body.html).toContain(`<img data-cid="${picture.id}@shop.example" alt="lid" `);
  }
});

test('a form may hold the file too', async () => {
  const form = new FormData();
  form.append('file', new File(['a,b\n1,2'], 'sheet.csv', { type: 'text/csv' }));
  const answer = await api.fetch('http://desk.test/api/v1/uploads', {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${api.token}` },
  });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  const content = await api.call('GET', `/uploads/${id}/content`);
  expect(await content.text()).toBe('a,b\n1,2');
  expect(content.headers.get('Content-Disposition')).toContain('attachment');
});

test('an upload is its maker’s alone, and needs the right to write', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const other = await api.keyFor(['read', 'write', 'send']);
  const { body } = await upload(png, 'mine.png', 'image/png');
  for (const path of [`/uploads/${body.id}`, `/uploads/${body.id}/content`])
    expect((await api.json('GET', path, { key: other })).status).toBe(404);
  expect((await api.json('DELETE', `/uploads/${body.id}`, { key: other })).status).toBe(404);
  const stolen = await api.json('POST', `/tickets/${ticketId}/reply`, {
    key: other,
    body: { body: 'Hello', attachment_ids: [body.id] },
  });
  expect(stolen).toMatchObject({ status: 422, body: { facts: { attachment_id: body.id } } });
  expect((await upload(png, 'x.png', 'image/png', await api.keyFor(['read']))).status).toBe(403);
});

test('a file of another ticket cannot be sent, and a file that is no image cannot be shown', async () => {
  const [mine, theirs] = [await createWorld(api.ctx), await createWorld(api.ctx)];
  const { body: file } = await upload(Buffer.from('secret'), 'notes.txt', 'text/plain');
  const sent = await api.json('POST', `/tickets/${theirs.ticketId}/reply`, {
    body: { body: 'Here', attachment_ids: [file.id] },
  });
  const wrong = { body: 'Hello', attachment_ids: [sent.body.attachments[0].id] };
  expect((await api.json('POST', `/tickets/${mine.ticketId}/reply`, { body: wrong })).status).toBe(422);
  const shown = await api.json('POST', `/tickets/${mine.ticketId}/reply`, {
    body: { body: `![x](${file.id})` },
  });
  expect(shown.body.detail).toContain('no image');
});

test('a draft leaves with the reviewer’s files, copies and time', async () => {
  const draftId = await proposeReply(api.ctx, await createWorld(api.ctx), { body: 'See the form.' });
  const { body: file } = await upload(Buffer.from('Fill this in'), 'form.txt', 'text/plain');
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const approved = await api.json('POST', `/drafts/${draftId}/approve`, {
    body: {
      attachment_ids: [file.id],
      cc: ['boss@customer.example'],
      bcc: ['log@shop.example'],
      send_at: sendAt,
      cancels_on_reply: true,
    },
  });
  expect(approved).toMatchObject({
    status: 202,
    body: {
      attachments: [{ name: 'form.txt' }],
      cc: [{ address: 'boss@customer.example' }],
      bcc: [{ address: 'log@shop.example' }],
      cancels_on_reply: true,
      delivery: { status: 'queued', leaves_at: sendAt },
    },
  });
  expect(approved.body.delivery.recipients).toHaveLength(3);
});

test('a preview is what would leave, and changes nothing', async () => {
  const { ticketId, mailbox } = await createWorld(api.ctx);
  const { body: picture } = await upload(png, 'lid.png', 'image/png');
  await api.json('PATCH', `/mailboxes/${mailbox.id}`, { body: { signature: '**Tarn & Tide**' } });
  const before = (await api.json('GET', `/tickets/${ticketId}`)).body;
  const { status, body } = await api.json('POST', `/tickets/${ticketId}/reply/preview`, {
    body: { body: `Look ![lid](${picture.id})`, cc: ['new@else.example'] },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    from: { address: mailbox.address },
    added: ['new@else.example'],
    subject: 'Re: Where is my parcel?',
    text: 'Look [lid]\n\nTarn & Tide',
    history: null,
    history_left_out: 'The earlier mail is left out, because new@else.example has not seen it.',
    files: [{ name: 'lid.png', inline: true }],
  });
  expect(body.max_file_bytes).toBeGreaterThan(2_800_000);
  expect((await api.json('GET', `/tickets/${ticketId}`)).body).toEqual(before);
  expect((await api.json('POST', `/tickets/${ticketId}/reply/preview`, { body: { body: '' } })).status).toBe(
    200,
  );
  const reader = { key: await api.keyFor(['read']), body: { body: '' } };
  expect((await api.json('POST', `/tickets/${ticketId}/reply/preview`, reader)).status).toBe(403);
});

test('an upload that is too large is refused with the size that fits', async () => {
  const { ticketId } = await createWorld(api.ctx);
  expect((await upload(Buffer.alloc(maxBytes + 70_000), 'a.bin', 'x/y')).status).toBe(413);
  expect((await upload(Buffer.alloc(maxBytes + 1), 'a.bin', 'x/y')).status).toBe(422);
  expect((await upload(Buffer.alloc(0), 'a.bin', 'x/y')).status).toBe(422);
  const { body } = await upload(randomBytes(3_900_000), 'big.bin', 'x/y');
  const reply = await api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body: 'Hello', attachment_ids: [body.id] },
  });
  expect(reply).toMatchObject({
    status: 422,
    body: { detail: 'The files have 3.9 MB together; one mail can carry 2.9 MB of them.' },
  });
});

test('unused uploads go after a day with their bytes, but not bytes that a mail has', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const [used, unused] = [
    await upload(randomBytes(50), 'used.bin', 'x/y'),
    await upload(randomBytes(50), 'unused.bin', 'x/y'),
  ];
  await api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body: 'Hello', attachment_ids: [used.body.id] },
  });
  await api.ctx.db.update(uploads).set({ createdAt: sql`now() - interval '25 hours'` });
  await sweepUploads(api.ctx);
  const kept = await api.ctx.db.select({ sha256: blobs.sha256 }).from(blobs);
  expect(kept).toContainEqual({ sha256: used.body.sha256 });
  expect(kept).not.toContainEqual({ sha256: unused.body.sha256 });
  const late = await api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body: 'Hello', attachment_ids: [unused.body.id] },
  });
  expect(late.status).toBe(422);
});
