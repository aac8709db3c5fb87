import { and, eq } from 'drizzle-orm';
import { attachments, blobs } from '#db/schema/index.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { searchableText } from '#lib/platform/searchable-text.ts';
import { type Extract, extractInThread } from './extract-in-thread.ts';
import { textKindOf } from './text-kind.ts';
import { UnreadableFile } from './text-limits.ts';

/** For the files that are read at the same time: their reader takes several times their size. */
const memory = createByteSemaphore(24 * 1024 * 1024);
const maxAttempts = 2;

/**
 * Takes the text out of an attachment that waits for it, and stores it for the assistant and the search. Doing it twice
 * does nothing. Whatever happens to the file, the mail that brought it is not concerned: the status says `failed` and
 * the note why, also when reading it has twice brought the whole process down.
 */
export async function extractFile(
  ctx: Ctx,
  job: { attachmentId: string },
  extract: Extract = extractInThread,
): Promise<void> {
  const waiting = await findWaiting(ctx, job.attachmentId);
  if (waiting) await memory.run(waiting.size, () => extractText(ctx, waiting, extract));
}

type WaitingFile = typeof attachments.$inferSelect;

async function findWaiting(ctx: Ctx, id: string): Promise<WaitingFile | undefined> {
  const [row] = await ctx.db
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.textStatus, 'waiting')));
  return row;
}

async function extractText(ctx: Ctx, file: WaitingFile, extract: Extract): Promise<void> {
  const kind = textKindOf(file);
  if (file.textAttempts >= maxAttempts || !kind)
    return fail(ctx, file, 'Reading it failed twice, without an answer.');
  if (!(await claim(ctx, file))) return;
  const [blob] = await ctx.db.select().from(blobs).where(eq(blobs.sha256, file.sha256));
  try {
    const { text, note } = await extract(kind, blob!.content);
    await recordResult(ctx, file, {
      textStatus: text === '' ? 'none' : 'done',
      text: searchableText(text) || null,
      textNote: note,
    });
  } catch (error) {
    ctx.log.warn({ err: error, attachmentId: file.id }, 'The text of a file could not be read');
    await fail(ctx, file, error instanceof UnreadableFile ? error.message : 'Its text could not be read.');
  }
}

/** One reader at a time: who finds more attempts than it saw has been overtaken. */
async function claim(ctx: Ctx, { id, textAttempts }: WaitingFile): Promise<boolean> {
  const rows = await ctx.db
    .update(attachments)
    .set({ textAttempts: textAttempts + 1 })
    .where(
      and(
        eq(attachments.id, id),
        eq(attachments.textStatus, 'waiting'),
        eq(attachments.textAttempts, textAttempts),
      ),
    )
    .returning({ id: attachments.id });
  return rows.length === 1;
}

function fail(ctx: Ctx, file: WaitingFile, textNote: string) {
  return recordResult(ctx, file, { textStatus: 'failed', text: null, textNote });
}

async function recordResult(
  ctx: Ctx,
  { id }: WaitingFile,
  end: Pick<WaitingFile, 'textStatus' | 'text' | 'textNote'>,
): Promise<void> {
  await ctx.db
    .update(attachments)
    .set(end)
    .where(and(eq(attachments.id, id), eq(attachments.textStatus, 'waiting')));
}
