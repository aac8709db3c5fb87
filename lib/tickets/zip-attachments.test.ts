import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { zipAttachments } from './zip-attachments.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
  await createTestMailbox(context.ctx);
});
afterAll(() => context.close());

async function bytesOf(messageId: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await zipAttachments(context.ctx, messageId)) parts.push(part);
  return Buffer.concat(parts);
}

test('the files of a mail come in one ZIP, byte by byte, with names that unpack beside each other', async () => {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const { message } = await receiveMail(context.ctx, {
    files: [
      { name: 'Überweisung März.bin', content: all },
      { name: 'scan.txt', content: Buffer.from('first') },
      { name: 'Scan.TXT', content: Buffer.from('second') },
      { name: '../../etc/passwd', content: Buffer.from('third') },
    ],
  });
  const files = unzipSync(await bytesOf(message.id));
  expect(Object.keys(files)).toEqual(['Überweisung März.bin', 'scan.txt', 'Scan-2.TXT', expect.any(String)]);
  expect(Buffer.from(files['Überweisung März.bin'] ?? []).equals(all)).toBe(true);
  expect(strFromU8(files['Scan-2.TXT'] ?? new Uint8Array())).toBe('second');
  expect(Object.keys(files)[3]).not.toMatch(/[/\\]/);
});

test('a message without files has no ZIP, and neither has one out of reach', async () => {
  const { message } = await receiveMail(context.ctx, {});
  await expect(zipAttachments(context.ctx, message.id)).rejects.toMatchObject({ code: 'not_found' });
  const full = await receiveMail(context.ctx, { files: [{ name: 'a.txt', content: Buffer.from('a') }] });
  const elsewhere = withActor(context.ctx, { type: 'assistant', id: 'ast_x', name: 'Iris', mailboxIds: [] });
  await expect(zipAttachments(elsewhere, full.message.id)).rejects.toMatchObject({ code: 'not_found' });
});
