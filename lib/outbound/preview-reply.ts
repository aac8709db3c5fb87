import { eq } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import { type Ctx, demand, reaches } from '../context.ts';
import { notFound } from '../errors.ts';
import type { ReplyPreview } from './preview-shape.ts';
import { type Words, writeReply } from './write-reply.ts';

/** A reply as it would leave now. Nothing is stored or sent; the text may still be empty. @throws as `writeReply` does. */
export async function previewReply(ctx: Ctx, ticketId: string, words: Words): Promise<ReplyPreview> {
  demand(ctx, 'write');
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  if (!ticket || !reaches(ctx.actor, ticket.mailboxId)) throw notFound('ticket');
  const { sender, recipients, subject, body, history, files, mostFileBytes } = await writeReply(
    ctx,
    ticket,
    words,
  );
  return {
    from: sender,
    to: recipients.to,
    cc: recipients.cc,
    bcc: recipients.bcc,
    added: recipients.added,
    subject,
    text: body.text,
    html: body.html,
    history: history.quote?.text ?? null,
    history_left_out: history.leftOut,
    files: files.map(({ id, name, type, size, inline }) => ({ id, name, type, size, inline })),
    most_file_bytes: mostFileBytes,
  };
}
