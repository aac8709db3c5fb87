import { eq } from 'drizzle-orm';
import { attachments, blobs, messages } from '#db/schema/index.ts';
import { remoteImages } from '#lib/mail/html/remote-images.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { toldOf } from '#lib/platform/told.ts';
import { type FetchedImage, type FetchImage, fetchImage, maxImageBytes } from './fetch-image.ts';
import { readGrant } from './grants.ts';

const memory = createByteSemaphore(6 * maxImageBytes);

/**
 * The remote image number `index` of a message, fetched by us, so that its server learns nothing about the reader.
 * @throws Refusal `not_found` without a valid grant, `unavailable` when the fetch fails.
 */
export async function grantedRemoteImage(
  ctx: Ctx,
  { messageId, index, grant }: { messageId: string; index: number; grant: string },
  fetch: FetchImage = fetchImage,
): Promise<FetchedImage> {
  if (!readGrant(ctx.env.APP_SECRET, { granted: messageId, grant })) throw notFound('image');
  const [row] = await ctx.db.select({ html: messages.html }).from(messages).where(eq(messages.id, messageId));
  const url = remoteImages(row?.html ?? '')[index];
  if (url === undefined) throw notFound('image');
  const outcome = await memory.run(maxImageBytes, () => fetch(url));
  if ('refused' in outcome) {
    const told = toldOf(outcome.refused);
    throw new Refusal('unavailable', 'request.imageNotShown', { facts: { why: told.text, told } });
  }
  return outcome;
}

/** An attachment with its bytes. @throws Refusal `not_found` without a valid grant. */
export async function grantedFile(ctx: Ctx, { id, grant }: { id: string; grant: string }) {
  if (!readGrant(ctx.env.APP_SECRET, { granted: id, grant })) throw notFound('attachment');
  const [row] = await ctx.db
    .select({
      name: attachments.name,
      type: attachments.type,
      detectedType: attachments.detectedType,
      content: blobs.content,
    })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(eq(attachments.id, id));
  if (!row) throw notFound('attachment');
  return row;
}
