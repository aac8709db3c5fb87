import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { mailboxes, rawEmails, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { firstMailCommand } from './first-mail-command.ts';
import type { StepOf } from './schema.ts';

/** Whether a first mail has come in, which it was, and how to send one. Imported past mail does not count. */
export async function readMailStep(ctx: Ctx): Promise<StepOf<'mail'>> {
  const [mailbox] = await ctx.db
    .select({ address: mailboxes.address })
    .from(mailboxes)
    .where(and(isNull(mailboxes.deletedAt), withinReach(ctx, mailboxes.id)))
    .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id))
    .limit(1);
  const first = await readFirstMail(ctx);
  const address = mailbox?.address ?? null;
  return {
    step: 'mail',
    done: first !== null,
    address,
    server: `${ctx.env.HOST}:${ctx.env.SMTP_PORT}`,
    command: address && firstMailCommand(ctx.env, address),
    first,
  };
}

async function readFirstMail(ctx: Ctx): Promise<StepOf<'mail'>['first']> {
  const [row] = await ctx.db
    .select({
      id: rawEmails.id,
      receivedAt: rawEmails.receivedAt,
      from: rawEmails.fromAddress,
      envelopeFrom: rawEmails.envelopeFrom,
      subject: rawEmails.subject,
      status: rawEmails.status,
      ticketNumber: tickets.number,
    })
    .from(rawEmails)
    .leftJoin(tickets, eq(tickets.id, rawEmails.ticketId))
    .where(and(ne(rawEmails.source, 'import'), withinReach(ctx, rawEmails.mailboxId)))
    .orderBy(asc(rawEmails.receivedAt), asc(rawEmails.id))
    .limit(1);
  if (!row) return null;
  return {
    raw_email_id: row.id,
    received_at: row.receivedAt.toISOString(),
    from: row.from ?? (row.envelopeFrom || null),
    subject: row.subject,
    status: row.status,
    ticket_number: row.ticketNumber,
  };
}
