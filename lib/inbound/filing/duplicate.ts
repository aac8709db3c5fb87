import { and, eq, sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { messages, tickets } from '#db/schema/index.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The id that a mail is stored by, the same mail when it is here already, and whether another bears its Message-ID. */
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
 * Whether the same mail (Message-ID and content) is filed in the mailbox already. Copies arrive side by side, so the
 * asker holds the id until its transaction ends; a unique key stands behind it. A mail without Message-ID is known by its
 * content, which is never passed off as the sender's id; without a Date as well it says the same whenever it is sent, so
 * it counts as a copy for an hour only.
 */
export const findDuplicate: (ctx: Ctx, mail: Candidate) => Promise<DuplicateCheck> = batched(
  async (ctx, mails) => {
    const [, copies, borne] = await allSettledOrThrow([
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
          ids.includes(row.internetMessageId!),
      );
      const duplicate = found
        ? { messageId: found.messageId, ticketId: found.ticketId, number: found.number }
        : null;
      const reused = duplicate === null && messageId !== null && borne.has(`${mailboxId} ${messageId}`);
      return { storedId: ids[0]!, duplicate, reused };
    });
  },
);

/** What of two mails must not be filed at the same time. */
export function duplicateKey({
  mailboxId,
  messageId,
  contentHash,
}: Omit<Candidate, 'date' | 'flags' | 'receivedAt'>) {
  return `${mailboxId} ${messageId ?? contentHash}`;
}

/** In one order, so that those who hold several wait for one another instead of for ever. */
function lockIds(ctx: Ctx, mails: Candidate[]) {
  return ctx.db.execute(sql`
    select pg_advisory_xact_lock(key)
      from (select hashtextextended(name, 0) as key
              from unnest(${sql.param(mails.map(duplicateKey))}::text[]) as name order by key) as keys`);
}

/** The very mails. No limit: the unique key allows one of each id and content. */
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

/** Which of the Message-IDs any mail bears, each with its mailbox: one program may give thousands of mails the same. */
async function usedMessageIds(ctx: Ctx, mails: Candidate[]): Promise<Set<string>> {
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

function idsOf({ messageId, contentHash, date, flags, receivedAt }: Candidate): string[] {
  if (messageId) return [messageId];
  const made = (mark: string) => `<${contentHash.slice(0, 40)}${mark}@no-message-id.invalid>`;
  if (date || !flags.includes('no_date')) return [made('')];
  const hour = Math.floor(receivedAt.getTime() / 3_600_000);
  return [made(`.${hour}`), made(`.${hour - 1}`)];
}
