import { and, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, blobs } from '#db/schema/index.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { searchableText } from '#lib/platform/searchable-text.ts';
import { type Extract, extractInThread } from './extract-in-thread.ts';
import { textKindOf } from './text-kind.ts';
import { UnreadableFile } from './text-limits.ts';

/** Bounds the files read at the same time, whose readers need several times their size. */
const memory = createByteSemaphore(24 * 1024 * 1024);
const maxAttempts = 2;

/**
 * Extracts the text of a waiting attachment for the assistant and the search. Idempotent. A failure is stored as the
 * status `failed` with a note, also after the process crashed twice; the mail is unaffected.
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
  const contents = await ctx.db.select().from(blobs).where(eq(blobs.sha256, file.sha256));
  const { content } = firstOrThrow(contents);
  const extracted = await extract(kind, content).catch((error: unknown) => {
    ctx.log.warn({ err: error, attachmentId: file.id }, 'The text of a file could not be read');
    return { failure: error instanceof UnreadableFile ? error.message : 'Its text could not be read.' };
  });
  if ('failure' in extracted) return fail(ctx, file, extracted.failure);
  const { text, note } = extracted;
  await recordResult(ctx, file, {
    textStatus: text === '' ? 'none' : 'done',
    text: searchableText(text) || null,
    textNote: note,
  });
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
  result: Pick<WaitingFile, 'textStatus' | 'text' | 'textNote'>,
): Promise<void> {
  await ctx.db
    .update(attachments)
    .set(result)
    .where(and(eq(attachments.id, id), eq(attachments.textStatus, 'waiting')));
}
