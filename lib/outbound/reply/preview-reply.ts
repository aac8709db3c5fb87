import { eq } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { asksRating } from '../survey/ask-rating.ts';
import { type ReplyPreview, shownFiles } from './preview-schema.ts';
import { type ReplyContent, writeReply } from './write-reply.ts';

/** A reply as it would leave now. Nothing is stored or sent; the text may still be empty. @throws as `writeReply` does. */
export async function previewReply(ctx: Ctx, ticketId: string, content: ReplyContent): Promise<ReplyPreview> {
  assertScope(ctx, 'write');
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  if (!ticket || !(await reachesTicket(ctx, { ...ticket, ticketId }))) throw notFound('ticket');
  const written = await writeReply(ctx, ticket, content);
  const { sender, recipients, subject, body, history, files, maxFileBytes } = written;
  return {
    from: sender,
    to: recipients.to,
    cc: recipients.cc,
    bcc: recipients.bcc,
    added: recipients.added,
    subject,
    text: body.text,
    html: body.html ?? '',
    history: history.quote?.text ?? null,
    history_left_out: history.omittedReason,
    files: shownFiles(files),
    max_file_bytes: maxFileBytes,
    asks_rating: await asksRating(ctx, ticket, written),
  };
}
