import { and, eq, sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { gathered } from '../gather.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import { together } from '../together.ts';

/** The id that a mail is stored by, the same mail when it is here already, and whether another bears its Message-ID. */
export type Identity = {
  storedId: string;
  twin: { messageId: string; ticketId: string; number: number } | null;
  reused: boolean;
};

type Asked = Pick<ParsedEmail, 'messageId' | 'contentHash' | 'date' | 'flags'> & {
  mailboxId: string;
  receivedAt: Date;
};

/**
 * Whether the same mail (Message-ID and content) is filed in the mailbox already. Copies arrive side by side, so the
 * asker holds the id until its transaction ends; a unique key stands behind it. A mail without Message-ID is known by its
 * content, which is never passed off as the sender's id; without a Date as well it says the same whenever it is sent, so
 * it counts as a copy for an hour only.
 */
export const identify: (ctx: Ctx, mail: Asked) => Promise<Identity> = gathered(async (ctx, mails) => {
  const [, rows] = await together([holdIds(ctx, mails), filedAs(ctx, mails)]);
  return mails.map((mail) => {
    const { mailboxId, messageId, contentHash } = mail;
    const ids = idsOf(mail);
    const storedId = ids[0]!;
    const same = rows.filter((row) => row.mailboxId === mailboxId && ids.includes(row.internetMessageId!));
    const found = same.find((row) => row.contentHash === contentHash);
    const twin = found
      ? { messageId: found.messageId, ticketId: found.ticketId, number: found.number }
      : null;
    return { storedId, twin, reused: twin === null && messageId !== null && same.length > 0 };
  });
});

/** What of two mails must not be filed at the same time. */
export const identityKey = ({
  mailboxId,
  messageId,
  contentHash,
}: Omit<Asked, 'date' | 'flags' | 'receivedAt'>) => `${mailboxId} ${messageId ?? contentHash}`;

/** In one order, so that those who hold several wait for one another instead of for ever. */
const holdIds = (ctx: Ctx, mails: Asked[]) =>
  ctx.db.execute(sql`
    select pg_advisory_xact_lock(key)
      from (select hashtextextended(name, 0) as key
              from unnest(${sql.param(mails.map(identityKey))}::text[]) as name order by key) as keys`);

const filedAs = (ctx: Ctx, mails: Asked[]) =>
  ctx.db
    .select({
      messageId: messages.id,
      ticketId: messages.ticketId,
      number: tickets.number,
      mailboxId: messages.mailboxId,
      internetMessageId: messages.internetMessageId,
      contentHash: messages.contentHash,
    })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(
      and(
        isAnyOf(messages.mailboxId, [...new Set(mails.map(({ mailboxId }) => mailboxId))]),
        isAnyOf(messages.internetMessageId, mails.flatMap(idsOf)),
      ),
    )
    .limit(50 * mails.length);

function idsOf({ messageId, contentHash, date, flags, receivedAt }: Asked): string[] {
  if (messageId) return [messageId];
  const made = (mark: string) => `<${contentHash.slice(0, 40)}${mark}@no-message-id.invalid>`;
  if (date || !flags.includes('no_date')) return [made('')];
  const hour = Math.floor(receivedAt.getTime() / 3_600_000);
  return [made(`.${hour}`), made(`.${hour - 1}`)];
}
