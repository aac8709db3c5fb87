import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articles, mailboxes } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { ArticleRecord } from './schema.ts';
import { indexArticles } from './search/index-articles.ts';

export const articleInput = z.strictObject({
  title: z.string().trim().min(1).max(300),
  body: z.string().trim().min(1).max(200_000),
  audience: z.enum(['public', 'internal']),
  mailbox_id: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .nullish(),
});
export type ArticleInput = z.infer<typeof articleInput>;

export const articlesQuery = z.object({
  ...pageQuery,
  audience: z.enum(['public', 'internal']).optional(),
  mailbox: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .optional(),
});
export type ArticlesQuery = z.infer<typeof articlesQuery>;

/** Creates an article. Without `mailbox_id` it serves every mailbox, which only an actor who reaches all may do. */
export async function createArticle(ctx: Ctx, input: ArticleInput): Promise<ArticleRecord> {
  const { article } = await createArticleOnce(ctx, input);
  return article;
}

/**
 * Creates an article idempotently by `client_id`: an existing one is returned, with `created` false.
 * @throws Refusal `conflict` when an article out of reach has the `client_id`.
 */
export async function createArticleOnce(
  ctx: Ctx,
  input: ArticleInput & { client_id?: string },
): Promise<{ article: ArticleRecord; created: boolean }> {
  assertScope(ctx, 'write');
  await assertMailbox(ctx, input.mailbox_id ?? null);
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .insert(articles)
      .values({
        title: input.title,
        body: input.body,
        audience: input.audience,
        mailboxId: input.mailbox_id ?? null,
        createdBy: ctx.actor.name,
        clientId: input.client_id,
      })
      .onConflictDoNothing()
      .returning();
    if (rows.length === 0 && input.client_id !== undefined)
      return { article: await getArticleByClientId(ctx, input.client_id), created: false };
    const row = firstOrThrow(rows);
    await indexArticles(ctx, [row]);
    await recordEvent(ctx, 'article.created', aboutArticle(row));
    return { article: row, created: true };
  });
}

async function getArticleByClientId(ctx: Ctx, clientId: string): Promise<ArticleRecord> {
  const [row] = await ctx.db
    .select()
    .from(articles)
    .where(and(eq(articles.clientId, clientId), isNull(articles.archivedAt), articlesWithinReach(ctx)));
  if (!row) throw new Refusal('conflict', 'This client_id belongs to another article.');
  return row;
}

/**
 * Updates the given fields and increments the version.
 * @throws Refusal `not_found`; `stale` when `ifMatch` is not the version.
 */
export async function updateArticle(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: Partial<ArticleInput> & { ifMatch?: number },
): Promise<ArticleRecord> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockArticle(ctx, id);
    if (ifMatch !== undefined && ifMatch !== before.version) {
      throw new Refusal('stale', 'The article has changed since you read it.', {
        facts: { version: before.version },
      });
    }
    if (changes.mailbox_id !== undefined) await assertMailbox(ctx, changes.mailbox_id);
    const row = firstOrThrow(
      await ctx.db
        .update(articles)
        .set({
          title: changes.title,
          body: changes.body,
          audience: changes.audience,
          mailboxId: changes.mailbox_id,
          updatedAt: sql`now()`,
          version: sql`${articles.version} + 1`,
        })
        .where(eq(articles.id, id))
        .returning(),
    );
    await indexArticles(ctx, [row]);
    const { mailboxId, data } = aboutArticle(row);
    await recordEvent(ctx, 'article.updated', {
      mailboxId,
      data: {
        ...data,
        before: { title: before.title, audience: before.audience },
        after: { title: row.title, audience: row.audience },
      },
    });
    return row;
  });
}

/** Archives an article, which removes it from lists and search; citing drafts keep their quotes. Idempotent. */
export async function archiveArticle(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const article = await lockArticle(ctx, id);
    if (article.archivedAt) return;
    const archived = await ctx.db
      .update(articles)
      .set({ archivedAt: sql`now()`, updatedAt: sql`now()` })
      .where(eq(articles.id, id))
      .returning();
    await indexArticles(ctx, archived);
    await recordEvent(ctx, 'article.archived', aboutArticle(article));
  });
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getArticle(ctx: Ctx, id: string): Promise<ArticleRecord> {
  return readArticle(ctx, id);
}

/** One page of active articles within reach, last changed first. */
export async function listArticles(ctx: Ctx, query: ArticlesQuery): Promise<Page<ArticleRecord>> {
  const rows = await ctx.db
    .select()
    .from(articles)
    .where(
      and(
        isNull(articles.archivedAt),
        articlesWithinReach(ctx),
        query.audience ? eq(articles.audience, query.audience) : undefined,
        query.mailbox ? or(isNull(articles.mailboxId), eq(articles.mailboxId, query.mailbox)) : undefined,
        afterCursor(query.cursor, [articles.updatedAt, articles.id], 'down'),
      ),
    )
    .orderBy(sql`${articles.updatedAt} desc, ${articles.id} desc`)
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.updatedAt.toISOString(), row.id]);
}

/** The condition that an article serves a mailbox within reach, or all of them. */
export function articlesWithinReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.mailboxIds === null
    ? undefined
    : or(isNull(articles.mailboxId), withinReach(ctx, articles.mailboxId));
}

async function readArticle(ctx: Ctx, id: string, lock = false): Promise<ArticleRecord> {
  if (!/^art_[0-9a-f]{32}$/.test(id)) throw notFound('article');
  const query = ctx.db.select().from(articles).where(eq(articles.id, id));
  const [row] = await (lock ? query.for('update') : query);
  if (!row || (row.mailboxId && !reaches(ctx.actor, row.mailboxId))) throw notFound('article');
  return row;
}

async function lockArticle(ctx: Ctx, id: string): Promise<ArticleRecord> {
  const row = await readArticle(ctx, id, true);
  assertReach(ctx, row.mailboxId);
  return row;
}

async function assertMailbox(ctx: Ctx, mailboxId: string | null) {
  assertReach(ctx, mailboxId);
  if (mailboxId === null) return;
  const [mailbox] = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  if (!mailbox) throw notFound('mailbox');
}

function assertReach(ctx: Ctx, mailboxId: string | null) {
  if (mailboxId === null ? ctx.actor.mailboxIds === null : reaches(ctx.actor, mailboxId)) return;
  throw mailboxId === null
    ? new Refusal('forbidden', `${ctx.actor.name} may not change an article that serves every mailbox.`)
    : notFound('mailbox');
}

function aboutArticle({ id, mailboxId, title, audience }: ArticleRecord) {
  return { mailboxId, data: { article_id: id, title, audience } };
}
