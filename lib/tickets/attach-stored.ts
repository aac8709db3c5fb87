import { attachments } from '#db/schema/index.ts';
import { queueExtraction } from '#lib/files/queue-extraction.ts';
import { textStatusOf } from '#lib/files/text-status.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A file whose bytes are stored already. With a `contentId` the HTML shows it (`inline`). */
export type StoredFile = {
  name: string;
  type: string;
  size: number;
  sha256: string;
  detectedType: string | null;
  contentId: string | null;
  inline: boolean;
};

/** Gives a message its files, in this order, and has their text taken out. */
export async function attachStored(ctx: Ctx, messageId: string, files: StoredFile[]): Promise<void> {
  if (files.length === 0) return;
  const rows = await ctx.db
    .insert(attachments)
    .values(files.map((file, position) => ({ ...file, ...textStatusOf(file), messageId, position })))
    .returning({ id: attachments.id, textStatus: attachments.textStatus });
  for (const { id, textStatus } of rows) if (textStatus === 'waiting') await queueExtraction(ctx, id);
}
