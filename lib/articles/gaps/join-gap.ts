import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articleGaps, articleGapTickets } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { inverseFrequency } from '../search/bm25.ts';
import { everyMailbox } from '../search/index-articles.ts';
import { countArticles } from '../search/query-terms.ts';
import { findGroup, type WorthOf } from './group-questions.ts';

/** How many of the latest questions of a mailbox a new one is compared with. */
const maxCompared = 2000;
/** Added to what is counted: among a few texts, a term of two would be worth nothing. */
const priorTexts = 100;

export type GapQuestion = {
  mailboxId: string;
  ticketId: string;
  messageId: string;
  runId: string | null;
  /** What was asked, for people. */
  question: string;
  language: string | null;
  /** Its significant words, as terms of the article index. */
  terms: string[];
};

/**
 * Adds a ticket that no article answered to the gap that asks the same, or to a new one. A dismissed gap takes it in, too,
 * and stays dismissed; a closed one does not, since its article did not help.
 * @returns the gap's id.
 */
export async function joinGap(ctx: Ctx, asked: GapQuestion): Promise<string> {
  const { mailboxId, ticketId, terms } = asked;
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, `articles.gaps ${mailboxId}`);
    const known = await readQuestions(ctx, mailboxId);
    const worthOf = await worthIn(ctx, mailboxId, [terms, ...known.flatMap(({ questions }) => questions)]);
    const gapId = findGroup(terms, known, worthOf)?.id ?? (await createGap(ctx, mailboxId));
    const { messageId, runId, question, language } = asked;
    const entry = { messageId, runId, question, language, terms, handedOffAt: sql`now()` };
    await ctx.db
      .insert(articleGapTickets)
      .values({ gapId, ticketId, ...entry })
      .onConflictDoUpdate({ target: [articleGapTickets.gapId, articleGapTickets.ticketId], set: entry });
    await ctx.db.update(articleGaps).set({ lastHandedOffAt: sql`now()` }).where(eq(articleGaps.id, gapId));
    const tickets = await ctx.db.$count(articleGapTickets, eq(articleGapTickets.gapId, gapId));
    await recordEvent(ctx, 'article_gap.found', { ticketId, mailboxId, data: { gap_id: gapId, tickets } });
    return gapId;
  });
}

/** The questions of a mailbox's gaps, by gap, the earliest gap first. */
async function readQuestions({ db }: Ctx, mailboxId: string) {
  const rows = await db
    .select({
      id: articleGaps.id,
      terms: articleGapTickets.terms,
    })
    .from(articleGapTickets)
    .innerJoin(articleGaps, eq(articleGaps.id, articleGapTickets.gapId))
    .where(
      and(
        eq(articleGaps.mailboxId, mailboxId),
        inArray(articleGaps.status, ['open', 'drafted', 'dismissed']),
      ),
    )
    .orderBy(desc(articleGapTickets.handedOffAt), asc(articleGapTickets.ticketId))
    .limit(maxCompared);
  const groups = Map.groupBy(rows, ({ id }) => id);
  return [...groups]
    .map(([id, entries]) => ({ id, questions: entries.map(({ terms }) => terms) }))
    .sort((one, other) => one.id.localeCompare(other.id));
}

/** What terms are worth among the mailbox's articles and the questions that none of them answered. */
async function worthIn(ctx: Ctx, mailboxId: string, questions: string[][]): Promise<WorthOf> {
  const scopes = [mailboxId, everyMailbox].map((id) => id.slice('mbx_'.length));
  const terms = [...new Set(questions.flat())];
  const counts = await countArticles(ctx, { scopes }, terms);
  for (const term of questions.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const [totals] = await ctx.db.execute<{ articles: number }>(
    sql`select coalesce(sum(articles), 0)::int as articles from article_index_totals where scope = any(${sql.param(scopes)}::uuid[])`,
  );
  const total = priorTexts + (totals?.articles ?? 0) + questions.length;
  return (term) => inverseFrequency(total, counts.get(term) ?? 0);
}

async function createGap({ db }: Ctx, mailboxId: string): Promise<string> {
  const rows = await db
    .insert(articleGaps)
    .values({ mailboxId, lastHandedOffAt: sql`now()` })
    .returning({ id: articleGaps.id });
  return firstOrThrow(rows).id;
}
