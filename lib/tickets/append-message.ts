import { newId } from '#db/columns.ts';
import { insertRows } from '#db/rows.ts';
import { messages } from '#db/schema/index.ts';
import { storeBlob } from '#lib/files/blobs.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { searchableText } from '#lib/platform/searchable-text.ts';
import { attachStored } from './attach-stored.ts';
import type { TicketRecord } from './change-ticket.ts';
import { recordMessageIds } from './known-message-ids.ts';

export type NewMessage = Omit<typeof messages.$inferInsert, 'ticketId' | 'mailboxId' | 'search'>;
export type NewAttachment = {
  name: string;
  type: string;
  content: Buffer;
  sha256: string;
  contentId: string | null;
  inline: boolean;
  detectedType?: string | null;
};

/**
 * Appends a message to a locked ticket, with its files (stored once by content) and Message-IDs. The caller updates the
 * status.
 */
export async function appendMessage(
  ctx: Ctx,
  ticket: TicketRecord,
  { files = [], ...values }: NewMessage & { files?: NewAttachment[] },
): Promise<string> {
  const id = values.id ?? newId('msg');
  await allSettledOrThrow([
    insert(ctx, {
      ...values,
      visibleText: searchableText(values.visibleText),
      newText: values.newText && searchableText(values.newText),
      id,
      ticketId: ticket.id,
      mailboxId: ticket.mailboxId,
    }),
    recordMessageIds(ctx, ticket, values),
  ]);
  await attachFiles(ctx, id, files);
  return id;
}

const insert: (ctx: Ctx, message: typeof messages.$inferInsert) => Promise<void> = batched(
  async (ctx, all) => {
    await insertRows(ctx.db, messages, all);
  },
);

/** Attaches files to a message, each stored once by content. */
export async function attachFiles(ctx: Ctx, messageId: string, files: NewAttachment[]): Promise<void> {
  // Sorted, so that mails with the same files cannot deadlock.
  for (const file of files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) await storeBlob(ctx, file);
  await attachStored(
    ctx,
    messageId,
    files.map(({ content, detectedType = null, ...file }) => ({
      ...file,
      detectedType,
      size: content.length,
    })),
  );
}
