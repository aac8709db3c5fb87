import { attachments } from '#db/schema/index.ts';
import { queueExtraction } from '#lib/files/queue-extraction.ts';
import { textStatusOf } from '#lib/files/text-status.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A stored file; with a `contentId` it is inline in the HTML. */
export type StoredFile = {
  name: string;
  type: string;
  size: number;
  sha256: string;
  detectedType: string | null;
  contentId: string | null;
  inline: boolean;
};

/** Attaches files in this order and queues their text extraction. */
export async function attachStored(ctx: Ctx, messageId: string, files: StoredFile[]): Promise<void> {
  if (files.length === 0) return;
  const rows = await ctx.db
    .insert(attachments)
    .values(files.map((file, position) => ({ ...file, ...textStatusOf(file), messageId, position })))
    .returning({ id: attachments.id, textStatus: attachments.textStatus });
  for (const { id, textStatus } of rows) if (textStatus === 'waiting') await queueExtraction(ctx, id);
}
