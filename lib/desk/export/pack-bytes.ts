import { asc, eq, sql } from 'drizzle-orm';
import { type Zip, ZipPassThrough } from 'fflate';
import { attachments, messages, rawEmails } from '#db/schema/index.ts';
import { readBlobRange } from '#lib/files/blobs.ts';
import type { Ctx } from '#lib/platform/context.ts';

const chunkBytes = 1024 * 1024;

/** The files of a ticket’s messages, a megabyte at a time. */
export async function* packFiles(
  ctx: Ctx,
  zip: Zip,
  { id, number }: { id: string; number: number },
): AsyncGenerator<void> {
  const files = await ctx.db
    .select({
      id: attachments.id,
      name: attachments.name,
      sha256: attachments.sha256,
      size: attachments.size,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(messages.ticketId, id))
    .orderBy(asc(attachments.id));
  for (const { id: fileId, name, sha256, size } of files)
    yield* packChunks(zip, {
      path: `tickets/${number}/files/${fileId}-${safeName(name)}`,
      size,
      read: (from) => readBlobRange(ctx, sha256, { from, length: chunkBytes }),
    });
}

/** A mail as it came, a megabyte at a time. */
export function packRawEmail(
  ctx: Ctx,
  zip: Zip,
  { id, size, path }: { id: string; size: number; path: string },
): AsyncGenerator<void> {
  const read = async (from: number) => {
    const [row] = await ctx.db
      .select({
        chunk: sql<Buffer>`substring(${rawEmails.content} from ${from + 1} for ${chunkBytes})`,
      })
      .from(rawEmails)
      .where(eq(rawEmails.id, id));
    return row?.chunk ?? Buffer.alloc(0);
  };
  return packChunks(zip, { path, size, read });
}

type Bytes = { path: string; size: number; read: (from: number) => Promise<Buffer> };

async function* packChunks(zip: Zip, { path, size, read }: Bytes): AsyncGenerator<void> {
  const entry = new ZipPassThrough(path);
  zip.add(entry);
  for (let at = 0; at < size; at += chunkBytes) {
    entry.push(await read(at));
    yield;
  }
  entry.push(new Uint8Array(0), true);
  yield;
}

/** It unpacks into the folder that it is unpacked in, and nowhere else. */
function safeName(name: string): string {
  return name.toWellFormed().replace(/[\x00-\x1f\x7f/\\:]/g, '_');
}
