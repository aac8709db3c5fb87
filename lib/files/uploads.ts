import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { uploads } from '#db/schema/index.ts';
import { attachmentName } from '#lib/mail/mime/attachment-name.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import { readBlob, removeUnusedBlob, storeBlob } from './blobs.ts';

type StoredUpload = typeof uploads.$inferSelect;

/**
 * Stores a file for a reply that is still being written. Only its uploader may use it; `sweepUploads` removes it after a
 * day. The name is sanitised, an invalid type becomes application/octet-stream.
 * @throws Refusal `invalid` for an empty file.
 */
export async function createUpload(
  ctx: Ctx,
  file: { name: string; type: string; content: Buffer },
): Promise<StoredUpload> {
  assertScope(ctx, 'write');
  const type = mediaType(file.type);
  const name = attachmentName(file.name, type);
  if (file.content.length === 0) throw new Refusal('invalid', sentence('outgoing.emptyFile', { name }));
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  return inTransaction(ctx, async (ctx) => {
    await storeBlob(ctx, { sha256, content: file.content });
    const rows = await ctx.db
      .insert(uploads)
      .values({ name, type, size: file.content.length, sha256, createdBy: uploaderId(ctx) })
      .returning();
    return firstOrThrow(rows);
  });
}

/** @throws Refusal `not_found`, also for another uploader's. */
export async function getUpload(ctx: Ctx, id: string): Promise<StoredUpload> {
  const [row] = await ownUploads(ctx, [id]);
  if (!row) throw notFound('upload');
  return row;
}

/** An upload with its bytes. @throws Refusal `not_found`, also for another uploader's. */
export async function getUploadContent(ctx: Ctx, id: string) {
  const upload = await getUpload(ctx, id);
  return { ...upload, content: await readBlob(ctx, upload) };
}

/** Deletes an upload, and its bytes when unused. @throws Refusal `not_found`, also for another uploader's. */
export async function deleteUpload(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  const { sha256 } = await getUpload(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(uploads).where(eq(uploads.id, id));
    await removeUnusedBlob(ctx, sha256);
  });
}

/** Deletes uploads older than a day; a reply has its own copy. Returns how many. */
export async function sweepUploads(ctx: Ctx): Promise<number> {
  const old = await ctx.db
    .select({ id: uploads.id, sha256: uploads.sha256 })
    .from(uploads)
    .where(lt(uploads.createdAt, sql`now() - interval '1 day'`))
    .orderBy(asc(uploads.createdAt))
    .limit(500);
  for (const { id, sha256 } of old) {
    await inTransaction(ctx, async (ctx) => {
      await ctx.db.delete(uploads).where(eq(uploads.id, id));
      await removeUnusedBlob(ctx, sha256);
    });
  }
  return old.length;
}

/** The uploads of the actor among these ids. */
export function ownUploads(ctx: Ctx, ids: string[]): Promise<StoredUpload[]> {
  return ctx.db
    .select()
    .from(uploads)
    .where(and(inArray(uploads.id, ids.filter(isUploadId)), eq(uploads.createdBy, uploaderId(ctx))));
}

/** Marks uploads as attached to a message. */
export function markUsed(ctx: Ctx, ids: string[]): Promise<unknown> {
  return ctx.db
    .update(uploads)
    .set({ usedAt: sql`now()` })
    .where(inArray(uploads.id, ids.filter(isUploadId)));
}

const isUploadId = (id: string) => /^upl_[0-9a-f]{32}$/.test(id);
const uploaderId = ({ actor }: Ctx) => actor.id ?? actor.type;

function mediaType(type: string) {
  return (
    /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.exec(type.replace(/;.*$/s, '').trim().toLowerCase())?.[0] ??
    'application/octet-stream'
  );
}
