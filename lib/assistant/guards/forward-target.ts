import { and, eq, or, sql } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { readForwardList } from '#lib/outbound/forward/forward-list.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isContactMail } from '#lib/tickets/correspondence.ts';
import { toolRefusal } from '../run/tool-refusal.ts';
import type { ToolClaim } from '../tools/tool.ts';

/**
 * The recipient lock for forwards: the address, when the mailbox's list has it. One that only its domain lists must not
 * stand in a mail of the ticket, or whoever wrote would choose the recipient.
 * @throws Refusal `forbidden`
 */
export async function forwardTarget(
  ctx: Ctx,
  { ticketId, mailboxId }: Pick<ToolClaim, 'ticketId' | 'mailboxId'>,
  given: string,
): Promise<string> {
  const list = await readForwardList(ctx, mailboxId);
  const address = normalizeAddress(given);
  if (!address || !isListed(address, list))
    throw toolRefusal(
      'forbidden',
      `Nothing was done: that address is not on this mailbox’s list. It may forward to: ${list.join(', ') || 'nobody'}.`,
    );
  const isNamed = list.some((entry) => entry.toLowerCase() === address);
  if (!isNamed && (await standsInMail(ctx, ticketId, address)))
    throw toolRefusal(
      'forbidden',
      'Nothing was done: the mail itself names that address. Choose one that the team has named, or hand off.',
    );
  return address;
}

async function standsInMail(ctx: Ctx, ticketId: string, address: string): Promise<boolean> {
  const holds = (column: unknown) => sql`position(${address} in lower(${column}::text)) > 0`;
  const rows = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        isContactMail,
        or(
          holds(messages.subject),
          holds(messages.text),
          holds(messages.html),
          holds(messages.sender),
          holds(messages.to),
          holds(messages.cc),
          holds(messages.replyTo),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
