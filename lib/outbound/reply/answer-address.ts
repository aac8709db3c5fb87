import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { contacts, type MailAddress, messages, tickets } from '#db/schema/index.ts';
import { doubtfulFlags } from '#lib/mail/findings/doubts.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * Where a reply goes when nobody says otherwise, by ticket id: the Reply-To of the contact's last mail, else the contact's
 * own address. Doubtful and automatic mail moves no reply elsewhere.
 */
export async function answerAddresses(ctx: Ctx, ticketIds: string[]): Promise<Map<string, MailAddress>> {
  if (ticketIds.length === 0) return new Map();
  const [people, mails] = await Promise.all([
    ctx.db
      .select({ ticketId: tickets.id, name: contacts.name, address: contacts.address })
      .from(tickets)
      .innerJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(inArray(tickets.id, ticketIds)),
    ctx.db
      .selectDistinctOn([messages.ticketId], { ticketId: messages.ticketId, replyTo: messages.replyTo })
      .from(messages)
      .innerJoin(tickets, eq(tickets.id, messages.ticketId))
      .innerJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(
        and(
          inArray(messages.ticketId, ticketIds),
          eq(messages.kind, 'inbound'),
          isNull(messages.forwardId),
          eq(messages.automatic, false),
          sql`${messages.sender} ->> 'address' = ${contacts.address}`,
          sql`not (${messages.flags} && ${sql.param(doubtfulFlags)}::text[])`,
        ),
      )
      .orderBy(messages.ticketId, desc(messages.createdAt), desc(messages.id)),
  ]);
  const replyTos = new Map(mails.map(({ ticketId, replyTo }) => [ticketId, replyTo[0]]));
  return new Map(
    people.map(({ ticketId, ...contact }) => [ticketId, replyTos.get(ticketId) ?? contact] as const),
  );
}
