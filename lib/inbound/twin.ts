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
  const [, copies, borne] = await together([holdIds(ctx, mails), filedAs(ctx, mails), borneIn(ctx, mails)]);
  return mails.map((mail) => {
    const { mailboxId, messageId, contentHash } = mail;
    const ids = idsOf(mail);
    const found = copies.find(
      (row) =>
        row.mailboxId === mailboxId &&
        row.contentHash === contentHash &&
        ids.includes(row.internetMessageId!),
    );
    const twin = found
      ? { messageId: found.messageId, ticketId: found.ticketId, number: found.number }
      : null;
    const reused = twin === null && messageId !== null && borne.has(`${mailboxId} ${messageId}`);
    return { storedId: ids[0]!, twin, reused };
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

/** The very mails. No limit: the unique key allows one of each id and content. */
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
        isAnyOf(
          messages.contentHash,
          mails.map(({ contentHash }) => contentHash),
        ),
      ),
    );

/** Which of the Message-IDs any mail bears, each with its mailbox: one program may give thousands of mails the same. */
async function borneIn(ctx: Ctx, mails: Asked[]): Promise<Set<string>> {
  const asked = mails.filter(({ messageId }) => messageId !== null);
  const rows = await ctx.db.execute<{ place: number }>(sql`
    select place::int
      from unnest(
             ${sql.param(asked.map(({ mailboxId }) => messages.mailboxId.mapToDriverValue(mailboxId)))}::uuid[],
             ${sql.param(asked.map(({ messageId }) => messageId))}::text[]
           ) with ordinality as asked (mailbox_id, message_id, place)
     where exists (select from messages
                    where messages.mailbox_id = asked.mailbox_id
                      and messages.internet_message_id = asked.message_id)`);
  return new Set(
    rows.map(({ place }) => {
      const { mailboxId, messageId } = asked[place - 1]!;
      return `${mailboxId} ${messageId}`;
    }),
  );
}

function idsOf({ messageId, contentHash, date, flags, receivedAt }: Asked): string[] {
  if (messageId) return [messageId];
  const made = (mark: string) => `<${contentHash.slice(0, 40)}${mark}@no-message-id.invalid>`;
  if (date || !flags.includes('no_date')) return [made('')];
  const hour = Math.floor(receivedAt.getTime() / 3_600_000);
  return [made(`.${hour}`), made(`.${hour - 1}`)];
}
