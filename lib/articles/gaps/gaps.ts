import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articleGaps, articleGapTickets, deliveries, drafts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { tagIdsOfReach, withinReach } from '#lib/platform/within-reach.ts';
import type { ArticleGap } from './schema.ts';

export const articleGapsQuery = z.object({
  ...pageQuery,
  status: z
    .enum(['waiting', 'open', 'drafted', 'closed', 'dismissed', 'all'])
    .default('waiting')
    .describe('`waiting`: open or drafted.'),
  mailbox: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .optional(),
  article: z
    .string()
    .regex(/^art_[0-9a-f]{32}$/)
    .optional(),
});
type ArticleGapsQuery = z.infer<typeof articleGapsQuery>;
export type ArticleGapRecord = typeof articleGaps.$inferSelect;

const maxTicketsShown = 50;

/** One page of gaps within reach, the latest hand-off first. A gap whose tickets have all moved away is left out. */
export async function listArticleGaps(ctx: Ctx, query: ArticleGapsQuery): Promise<Page<ArticleGap>> {
  const rows = await ctx.db
    .select()
    .from(articleGaps)
    .where(
      and(
        gapsInReach(ctx),
        ofStatus(query.status),
        query.mailbox ? eq(articleGaps.mailboxId, query.mailbox) : undefined,
        query.article ? eq(articleGaps.articleId, query.article) : undefined,
        sql`exists (select 1 from ${articleGapTickets} join ${tickets} on ${tickets.id} = ${articleGapTickets.ticketId}
          where ${articleGapTickets.gapId} = ${articleGaps.id} and ${tickets.mailboxId} = ${articleGaps.mailboxId})`,
        afterCursor(query.cursor, [articleGaps.lastHandedOffAt, articleGaps.id], 'down'),
      ),
    )
    .orderBy(sql`${articleGaps.lastHandedOffAt} desc, ${articleGaps.id} desc`)
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.lastHandedOffAt.toISOString(), row.id]);
  return { ...page, data: await describeGaps(ctx, page.data) };
}

/** A gap gathers what several tickets asked, so whoever is limited to tags sees none. */
function gapsInReach(ctx: Ctx): SQL | undefined {
  return tagIdsOfReach(ctx.actor) ? sql`false` : withinReach(ctx, articleGaps.mailboxId);
}

function ofStatus(status: ArticleGapsQuery['status']): SQL | undefined {
  if (status === 'all') return undefined;
  return status === 'waiting'
    ? inArray(articleGaps.status, ['open', 'drafted'])
    : eq(articleGaps.status, status);
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getArticleGap(ctx: Ctx, id: string): Promise<ArticleGap> {
  const [gap] = await describeGaps(ctx, [await readArticleGap(ctx, id)]);
  if (!gap) throw notFound('gap');
  return gap;
}

/** The row, locked until the transaction ends if asked for. @throws Refusal `not_found`, also out of reach. */
export async function readArticleGap(ctx: Ctx, id: string, lock = false): Promise<ArticleGapRecord> {
  const query = ctx.db
    .select()
    .from(articleGaps)
    .where(and(eq(articleGaps.id, id), gapsInReach(ctx)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound('gap');
  return row;
}

/** A reply that people wrote, or changed before they signed it. A forward, and one that was taken back, is none. */
export const isPersonsReply: SQL = sql`(${messages.kind} = 'outbound' and ${messages.forwardId} is null and not ${messages.automatic}
  and (${messages.authorType} in ('user', 'api_key') or exists (
    select 1 from ${drafts} where ${drafts.messageId} = ${messages.id}
       and ${drafts.reviewedByType} in ('user', 'api_key') and ${drafts.body} <> ${drafts.proposedBody}))
  and not exists (select 1 from ${deliveries} where ${deliveries.messageId} = ${messages.id} and ${deliveries.status} = 'cancelled'))`;

const isAnswered = sql<boolean>`exists (select 1 from ${messages}
  where ${messages.ticketId} = ${articleGapTickets.ticketId} and ${messages.createdAt} >= ${articleGapTickets.handedOffAt} and ${isPersonsReply})`;

async function describeGaps({ db }: Ctx, rows: ArticleGapRecord[]): Promise<ArticleGap[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  // A ticket that was moved to another mailbox tells nothing in this one.
  const entries = await db
    .select({
      gapId: articleGapTickets.gapId,
      id: tickets.id,
      number: sql<number>`${tickets.number}`.mapWith(Number),
      subject: tickets.subject,
      question: articleGapTickets.question,
      language: articleGapTickets.language,
      handedOffAt: articleGapTickets.handedOffAt,
      answered: isAnswered,
    })
    .from(articleGapTickets)
    .innerJoin(articleGaps, eq(articleGaps.id, articleGapTickets.gapId))
    .innerJoin(
      tickets,
      and(eq(tickets.id, articleGapTickets.ticketId), eq(tickets.mailboxId, articleGaps.mailboxId)),
    )
    .where(inArray(articleGapTickets.gapId, ids))
    .orderBy(desc(articleGapTickets.handedOffAt), desc(articleGapTickets.ticketId));
  const byGap = Map.groupBy(entries, ({ gapId }) => gapId);
  return rows.flatMap((row) => {
    const own = byGap.get(row.id) ?? [];
    const first = own.at(-1);
    return first ? [toArticleGap(row, own, first)] : [];
  });
}

type Entry = {
  id: string;
  number: number;
  subject: string | null;
  question: string;
  language: string | null;
  handedOffAt: Date;
  answered: boolean;
};

function toArticleGap(row: ArticleGapRecord, entries: Entry[], first: Entry): ArticleGap {
  return {
    id: row.id,
    mailbox_id: row.mailboxId,
    status: row.status,
    article_id: row.articleId,
    question: first.question,
    language: first.language,
    tickets: entries
      .slice(0, maxTicketsShown)
      .map(({ id, number, subject, question, handedOffAt, answered }) => ({
        id,
        number,
        subject,
        question,
        handed_off_at: handedOffAt.toISOString(),
        answered,
      })),
    ticket_count: entries.length,
    last_handed_off_at: row.lastHandedOffAt.toISOString(),
    created_at: row.createdAt.toISOString(),
    settled_at: row.settledAt?.toISOString() ?? null,
    settled_by: row.settledBy,
  };
}
