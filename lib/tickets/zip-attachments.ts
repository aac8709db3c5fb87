import { asc, eq } from 'drizzle-orm';
import { Zip, ZipPassThrough } from 'fflate';
import { attachments, blobs, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';

/**
 * The files of a message as one ZIP without compression (APPNOTE 6.3), read and yielded file by file, in their order.
 * Names are kept, but for slashes and control characters; of equal ones the later get a number.
 * @throws Refusal `not_found` for an unknown message, also out of reach, and for one without files.
 */
export async function zipAttachments(ctx: Ctx, messageId: string): Promise<AsyncGenerator<Uint8Array>> {
  const [message] = await ctx.db
    .select({ mailboxId: messages.mailboxId, ticketId: messages.ticketId })
    .from(messages)
    .where(eq(messages.id, messageId));
  if (!message || !(await reachesTicket(ctx, message))) throw notFound('message');
  const files = await ctx.db
    .select({ id: attachments.id, name: attachments.name })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .orderBy(asc(attachments.position));
  if (files.length === 0) throw notFound('file');
  return packFiles(ctx, files);
}

async function* packFiles(ctx: Ctx, files: { id: string; name: string }[]): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const taken = new Set<string>();
  for (const { id, name } of files) {
    const [row] = await ctx.db
      .select({ content: blobs.content })
      .from(attachments)
      .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
      .where(eq(attachments.id, id));
    // Erased since the list was read.
    if (!row) continue;
    const entry = new ZipPassThrough(entryName(name, taken));
    zip.add(entry);
    entry.push(row.content, true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed;
}

/** A name that unpacks into the folder it is unpacked in, and nowhere else. */
function entryName(name: string, taken: Set<string>): string {
  const safe =
    name
      .toWellFormed()
      .replace(/[\x00-\x1f\x7f/\\:]/g, '_')
      .replace(/^\.+$/, '_') || 'file';
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  let free = safe;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
