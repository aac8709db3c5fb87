import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments } from '#db/schema/index.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { sweepFiles } from '#lib/files/sweep.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { getAttachment, getAttachmentText } from '#lib/tickets/messages.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { makeDocx, makePdf } from '#test/documents.ts';
import { present } from '#test/present.ts';
import { receiveMail, type TestMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterAll(() => test_.close());

/** Receives a mail with these files. @returns its message and the rows of its files. */
async function receiveFiles(...files: TestMail['files'] & {}) {
  const { message } = await receiveMail(ctx, { files });
  const rows = await ctx.db
    .select()
    .from(attachments)
    .where(eq(attachments.messageId, message.id))
    .orderBy(attachments.position);
  return { message, files: rows };
}

async function extractionsOf(id: string) {
  return (await ctx.queue.findJobs('files.extract', { data: { attachmentId: id } })).length;
}
async function found(q: string) {
  return (await listTickets(ctx, ticketsQuery.parse({ q, status: 'all' }))).data.map(({ id }) => id);
}

test('a file is queued for extraction when its mail is filed; then search and the assistant have its text', async () => {
  const { message, files } = await receiveFiles({
    name: 'order.pdf',
    content: makePdf(['Replacement lid Zanzibar']),
  });
  expect(files[0]).toMatchObject({ detectedType: 'application/pdf', textStatus: 'waiting', text: null });
  expect(await extractionsOf(firstOrThrow(files).id)).toBe(1);
  expect(await found('zanzibar')).toEqual([]);
  await extractFile(ctx, { attachmentId: firstOrThrow(files).id });
  await extractFile(ctx, { attachmentId: firstOrThrow(files).id });
  expect(await getAttachmentText(ctx, firstOrThrow(files).id)).toEqual({
    id: firstOrThrow(files).id,
    name: 'order.pdf',
    text_status: 'done',
    text_note: null,
    text: 'Replacement lid Zanzibar',
  });
  expect(await found('zanzi')).toEqual([message.ticketId]);
  const elsewhere = withActor(ctx, { type: 'assistant', id: 'ast_x', name: 'Iris', mailboxIds: [] });
  await expect(getAttachmentText(elsewhere, firstOrThrow(files).id)).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a file that cannot be read fails with a reason, and its mail and other files do not', async () => {
  const { files } = await receiveFiles(
    { name: 'broken.docx', content: makeDocx(['x']).subarray(0, 300) },
    { name: 'good.docx', content: makeDocx(['Good']) },
  );
  for (const { id } of files) await extractFile(ctx, { attachmentId: id });
  expect(await getAttachmentText(ctx, firstOrThrow(files).id)).toMatchObject({
    text_status: 'failed',
    text_note: 'It is damaged.',
  });
  expect(await getAttachmentText(ctx, present(files[1]).id)).toMatchObject({
    text_status: 'done',
    text: 'Good',
  });
});

test('a file whose extraction died twice is not tried a third time', async () => {
  const { files } = await receiveFiles({ name: 'deadly.pdf', content: makePdf(['x']) });
  const job = { attachmentId: firstOrThrow(files).id };
  const dies = () => new Promise<never>(() => {});
  for (let i = 0; i < 2; i++) {
    void extractFile(ctx, job, dies);
    await expect
      .poll(async () => (await getAttachmentText(ctx, job.attachmentId)).text_note)
      .toMatch(i === 0 ? /^Being read\.$/ : /^Being read again/);
  }
  await extractFile(ctx, job);
  expect(await getAttachmentText(ctx, job.attachmentId)).toMatchObject({ text_status: 'failed', text: null });
});

test('a file whose job was lost gets a new one, and a file with a job gets no second', async () => {
  const { files } = await receiveFiles({ name: 'a.txt', content: Buffer.from('words') });
  const { id } = firstOrThrow(files);
  await ctx.db
    .update(attachments)
    .set({ createdAt: new Date(Date.now() - 600_000) })
    .where(eq(attachments.id, id));
  await sweepFiles(ctx);
  expect(await extractionsOf(id)).toBe(1);
  const jobs = await ctx.queue.findJobs('files.extract', { data: { attachmentId: id } });
  await ctx.queue.deleteJob('files.extract', firstOrThrow(jobs).id);
  await sweepFiles(ctx);
  expect(await extractionsOf(id)).toBe(1);
});

test('a file shows its detected type with its claimed one, and a disguise is a finding', async () => {
  const { message, files } = await receiveFiles(
    { name: 'invoice.pdf', type: 'application/pdf', content: Buffer.from(`MZ${'\0'.repeat(200)}`) },
    { name: 'list.csv', type: 'text/csv', content: Buffer.from('%PDF-1.7') },
    {
      name: 'photo.jpg',
      type: 'image/jpeg',
      content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    },
    { name: 'setup.bat', type: 'text/plain', content: Buffer.from('echo') },
    { name: 'honest.docx', content: makeDocx(['x']) },
    { name: 'notes.txt', type: 'text/plain', content: Buffer.from('words') },
  );
  expect(files.map(({ detectedType }) => detectedType)).toEqual([
    'application/x-msdownload',
    'application/pdf',
    'image/png',
    null,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    null,
  ]);
  expect(message.findings.map(({ kind }) => kind)).toEqual(['file_runs', 'file_type', 'file_runs']);
  expect(message.findings[1]?.detail).toBe('The file “list.csv” says that it is text, but it is a PDF.');
});

test('files are stored byte for byte, inline parts too', async () => {
  const content = makePdf(['same']);
  const { files } = await receiveFiles({ name: 'Größe 1.pdf', content }, { name: 'b.pdf', content });
  for (const { id } of files) expect((await getAttachment(ctx, id)).content.equals(content)).toBe(true);
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
});

test('of 502 files 500 are stored, and the message says how many more the original has', async () => {
  const many = Array.from({ length: 502 }, (_, i) => ({ name: `${i}.bin`, content: Buffer.from([i % 256]) }));
  const { message, files } = await receiveFiles(...many);
  expect(files.map(({ name }) => name)).toEqual(many.slice(0, 500).map(({ name }) => name));
  expect(message.flags).not.toContain('damaged');
  expect(message.findings).toEqual([
    {
      kind: 'attachments_cut',
      detail: 'It has more than 500 files. The first 500 are listed; 2 more are in the original.',
      told: { code: 'finding.files_cut', values: { listed: '500', more: 2 } },
    },
  ]);
});
