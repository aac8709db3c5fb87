import { newId } from '#db/columns.ts';
import { insertRows } from '#db/rows.ts';
import { attachments, blobs, messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { queueExtraction } from '../files/queue-extraction.ts';
import { textStatusOf } from '../files/text-status.ts';
import { gathered } from '../gather.ts';
import { withBytes } from '../large-bytes.ts';
import { searchableText } from '../searchable-text.ts';
import { together } from '../together.ts';
import type { TicketRecord } from './change-ticket.ts';
import { rememberIds } from './known-ids.ts';

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
 * Adds an entry to a locked ticket: the message, its files (each content stored once, a job for each that has text),
 * and every Message-ID that it bears or mentions. What the entry does to the ticket's status is the caller's to say.
 */
export async function appendMessage(
  ctx: Ctx,
  ticket: TicketRecord,
  values: NewMessage,
  files: NewAttachment[] = [],
): Promise<string> {
  const id = values.id ?? newId('msg');
  await together([
    insert(ctx, {
      ...values,
      visibleText: searchableText(values.visibleText),
      id,
      ticketId: ticket.id,
      mailboxId: ticket.mailboxId,
    }),
    rememberIds(ctx, ticket, values),
  ]);
  await attach(ctx, id, files);
  return id;
}

const insert: (ctx: Ctx, message: typeof messages.$inferInsert) => Promise<void> = gathered(
  async (ctx, all) => {
    await insertRows(ctx.db, messages, all);
  },
);

async function attach(ctx: Ctx, messageId: string, files: NewAttachment[]) {
  if (files.length === 0) return;
  for (const { sha256, content } of files) {
    await withBytes(ctx, content, (bytes) =>
      ctx.db.insert(blobs).values({ sha256, size: content.length, content: bytes }).onConflictDoNothing(),
    );
  }
  const rows = await ctx.db
    .insert(attachments)
    .values(files.map((file, position) => rowOf(file, messageId, position)))
    .returning({ id: attachments.id, textStatus: attachments.textStatus });
  for (const { id, textStatus } of rows) if (textStatus === 'waiting') await queueExtraction(ctx, id);
}

function rowOf(
  { content, detectedType = null, ...file }: NewAttachment,
  messageId: string,
  position: number,
) {
  const status = textStatusOf({ ...file, detectedType, size: content.length });
  return { ...file, ...status, detectedType, messageId, position, size: content.length };
}
