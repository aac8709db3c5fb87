import { and, eq, sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { messages, tickets } from '#db/schema/index.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The id to store a mail by, its duplicate, and whether its Message-ID is `reused` by another mail. */
export type DuplicateCheck = {
  storedId: string;
  duplicate: { messageId: string; ticketId: string; number: number } | null;
  reused: boolean;
};

type Candidate = Pick<ParsedEmail, 'messageId' | 'contentHash' | 'date' | 'flags'> & {
  mailboxId: string;
  receivedAt: Date;
};

/**
 * Finds the same mail (Message-ID and content hash) in the mailbox. Copies arrive at once, so this locks the id until
 * the transaction ends; a unique index is the last guard.
 */
export const findDuplicate: (ctx: Ctx, mail: Candidate) => Promise<DuplicateCheck> = batched(
  async (ctx, mails) => {
    const [, copies, used] = await allSettledOrThrow([
      lockIds(ctx, mails),
      findCopies(ctx, mails),
      usedMessageIds(ctx, mails),
    ]);
    return mails.map((mail) => {
      const { mailboxId, messageId, contentHash } = mail;
      const ids = idsOf(mail);
      const found = copies.find(
        (row) =>
          row.mailboxId === mailboxId &&
          row.contentHash === contentHash &&
          row.internetMessageId !== null &&
          ids.includes(row.internetMessageId),
      );
      const duplicate = found
        ? { messageId: found.messageId, ticketId: found.ticketId, number: found.number }
        : null;
      const reused = duplicate === null && messageId !== null && used.has(`${mailboxId} ${messageId}`);
      return { storedId: ids[0], duplicate, reused };
    });
  },
);

/** Two mails with the same key must not be filed at the same time. */
export function duplicateKey({
  mailboxId,
  messageId,
  contentHash,
}: Omit<Candidate, 'date' | 'flags' | 'receivedAt'>) {
  return `${mailboxId} ${messageId ?? contentHash}`;
}

/** In sorted order, so that two batches cannot deadlock. */
function lockIds(ctx: Ctx, mails: Candidate[]) {
  return ctx.db.execute(sql`
    select pg_advisory_xact_lock(key)
      from (select hashtextextended(name, 0) as key
              from unnest(${sql.param(mails.map(duplicateKey))}::text[]) as name order by key) as keys`);
}

/** No limit: the unique index allows one row for each id and content hash. */
function findCopies(ctx: Ctx, mails: Candidate[]) {
  return ctx.db
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
}

/** The Message-IDs that exist, each with its mailbox; `exists`, because thousands of mails may share one. */
async function usedMessageIds(ctx: Ctx, mails: Candidate[]): Promise<Set<string>> {
  const named = mails.filter(({ messageId }) => messageId !== null);
  const rows = await ctx.db.execute<{ position: number }>(sql`
    select position::int
      from unnest(
             ${sql.param(named.map(({ mailboxId }) => messages.mailboxId.mapToDriverValue(mailboxId)))}::uuid[],
             ${sql.param(named.map(({ messageId }) => messageId))}::text[]
           ) with ordinality as named (mailbox_id, message_id, position)
     where exists (select from messages
                    where messages.mailbox_id = named.mailbox_id
                      and messages.internet_message_id = named.message_id)`);
  const positions = new Set(rows.map(({ position }) => position));
  const used = named.filter((_, index) => positions.has(index + 1));
  return new Set(used.map(({ mailboxId, messageId }) => `${mailboxId} ${messageId}`));
}

/**
 * The ids that a mail may be stored by, its own first. Without a Message-ID, one is made of its content hash.
 * Without a Date too, the id holds the hour: equal mails are duplicates for one to two hours.
 */
function idsOf({ messageId, contentHash, date, flags, receivedAt }: Candidate): [string, ...string[]] {
  if (messageId) return [messageId];
  const made = (mark: string) => `<${contentHash.slice(0, 40)}${mark}@no-message-id.invalid>`;
  if (date || !flags.includes('no_date')) return [made('')];
  const hour = Math.floor(receivedAt.getTime() / 3_600_000);
  return [made(`.${hour}`), made(`.${hour - 1}`)];
}
