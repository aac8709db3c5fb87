import { asc, eq } from 'drizzle-orm';
import { mailImportParts } from '#db/schema/index.ts';
import { readBlobRange } from '#lib/files/blobs.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The bytes of an import's file from `start` on, whatever parts it was uploaded in. */
export async function* readMailFile(
  ctx: Ctx,
  importId: string,
  { start, chunkBytes }: { start: number; chunkBytes: number },
): AsyncGenerator<Buffer> {
  const parts = await ctx.db
    .select({ sha256: mailImportParts.sha256, size: mailImportParts.size })
    .from(mailImportParts)
    .where(eq(mailImportParts.importId, importId))
    .orderBy(asc(mailImportParts.position));
  let partStart = 0;
  for (const { sha256, size } of parts) {
    for (let from = Math.max(0, start - partStart); from < size; from += chunkBytes)
      yield await readBlobRange(ctx, sha256, { from, length: chunkBytes });
    partStart += size;
  }
}
