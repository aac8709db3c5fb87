import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articles } from '#db/schema/index.ts';
import { assertSameContent, rememberContent } from '#lib/platform/client-content.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { languageCode } from '#lib/platform/language-code.ts';
import {
  aboutArticle,
  articlesWithinReach,
  assertMailbox,
  assertOwner,
  lockArticle,
  readArticle,
} from './article-access.ts';
import { languageOfArticle } from './article-language.ts';
import { reopenGapOf } from './gaps/settle-gap.ts';
import { saveVersion } from './history/save-version.ts';
import type { ArticleRecord } from './schema.ts';
import { indexArticles } from './search/index-articles.ts';

const fields = {
  title: z.string().trim().min(1).max(300),
  body: z.string().trim().min(1).max(200_000),
  audience: z.enum(['public', 'internal']),
  mailbox_id: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .nullish(),
  owner_id: z
    .string()
    .regex(/^usr_[0-9a-f]{32}$/)
    .nullish()
    .describe('The user who keeps it right.'),
  language: languageCode.nullish().describe('ISO 639-1. Null or left out: it is detected.'),
};

/** What a change may give: all but the status, which `publish` and `unpublish` change. */
export const articleChanges = z.strictObject(fields).partial();
export const articleInput = z.strictObject({
  ...fields,
  status: z
    .enum(['draft', 'published'])
    .optional()
    .describe('`published` unless given. A draft is never searched or cited.'),
});
export type ArticleInput = z.infer<typeof articleInput>;
type ArticleChanges = z.infer<typeof articleChanges>;

/** Creates an article. Without `mailbox_id` it serves every mailbox, which only an actor who reaches all may do. */
export async function createArticle(ctx: Ctx, input: ArticleInput): Promise<ArticleRecord> {
  const { article } = await createArticleOnce(ctx, input);
  return article;
}

/**
 * Creates an article idempotently by `client_id`: an existing one is returned, with `created` false.
 * @throws Refusal `conflict` when the `client_id` came with other content, or for an article out of reach.
 */
export async function createArticleOnce(
  ctx: Ctx,
  input: ArticleInput & { client_id?: string },
): Promise<{ article: ArticleRecord; created: boolean }> {
  assertScope(ctx, 'write');
  const { mailbox_id: mailboxId = null, owner_id: ownerId = null, status = 'published' } = input;
  await assertMailbox(ctx, mailboxId);
  await assertOwner(ctx, { ownerId, mailboxId });
  const { client_id: clientId, ...content } = input;
  const { title, body, audience } = input;
  const language = await languageOfArticle({ title, body }, input.language ?? null);
  const published =
    status === 'published' ? { publishedAt: sql`now()`, publishedBy: ctx.actor.name } : undefined;
  const createdBy = ctx.actor.name;
  const values = { title, body, audience, mailboxId, ownerId, status, createdBy, clientId };
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .insert(articles)
      .values({ ...values, ...language, ...published })
      .onConflictDoNothing()
      .returning();
    if (rows.length === 0 && clientId !== undefined) {
      const article = await getArticleByClientId(ctx, clientId);
      await assertSameContent(ctx, article.id, content);
      return { article, created: false };
    }
    const row = firstOrThrow(rows);
    if (clientId !== undefined) await rememberContent(ctx, row.id, content);
    await saveVersion(ctx, row);
    if (status === 'published') await indexArticles(ctx, [row]);
    await recordEvent(ctx, 'article.created', aboutArticle(row));
    return { article: row, created: true };
  });
}

async function getArticleByClientId(ctx: Ctx, clientId: string): Promise<ArticleRecord> {
  const [row] = await ctx.db
    .select()
    .from(articles)
    .where(and(eq(articles.clientId, clientId), isNull(articles.archivedAt), articlesWithinReach(ctx)));
  if (!row) throw new Refusal('conflict', 'articles.clientIdTaken');
  return row;
}

/** A change of an article: the version that it was made on, and the earlier one whose text it brings back. */
type Update = ArticleChanges & { ifMatch?: number; restoredVersion?: number };

/**
 * Updates the given fields, increments the version and keeps what was saved. A change that changes nothing does nothing.
 * @throws Refusal `not_found`; `stale` when `ifMatch` is not the version; `invalid` for an owner without access.
 */
export async function updateArticle(ctx: Ctx, id: string, update: Update): Promise<ArticleRecord> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const before = await lockArticle(ctx, id, update);
    const content = await contentAfter(before, update);
    if (isUnchanged(before, content) && update.restoredVersion === undefined) return before;
    if (update.mailbox_id !== undefined) await assertMailbox(ctx, content.mailboxId);
    if (update.owner_id !== undefined || update.mailbox_id !== undefined) await assertOwner(ctx, content);
    const row = firstOrThrow(
      await ctx.db
        .update(articles)
        .set({ ...content, updatedAt: sql`now()`, version: sql`${articles.version} + 1` })
        .where(eq(articles.id, id))
        .returning(),
    );
    await saveVersion(ctx, row, update);
    if (row.status === 'published') await indexArticles(ctx, [row]);
    const { mailboxId, data } = aboutArticle(row);
    await recordEvent(ctx, 'article.updated', {
      mailboxId,
      data: {
        ...data,
        version: row.version,
        ...(update.restoredVersion === undefined ? {} : { restored_version: update.restoredVersion }),
        before: { title: before.title, audience: before.audience },
        after: { title: row.title, audience: row.audience },
      },
    });
    return row;
  });
}

type Content = Pick<
  ArticleRecord,
  'title' | 'body' | 'audience' | 'mailboxId' | 'ownerId' | 'language' | 'languageGiven'
>;

async function contentAfter(before: ArticleRecord, changes: ArticleChanges): Promise<Content> {
  const { title = before.title, body = before.body, audience = before.audience } = changes;
  const given = before.languageGiven ? before.language : null;
  const language = changes.language === undefined ? given : changes.language;
  return {
    title,
    body,
    audience,
    mailboxId: changes.mailbox_id === undefined ? before.mailboxId : changes.mailbox_id,
    ownerId: changes.owner_id === undefined ? before.ownerId : changes.owner_id,
    ...(await languageOfArticle({ title, body }, language)),
  };
}

function isUnchanged(before: ArticleRecord, content: Content): boolean {
  return (Object.keys(content) as (keyof Content)[]).every((name) => before[name] === content[name]);
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
    await reopenGapOf(ctx, id);
    await recordEvent(ctx, 'article.archived', aboutArticle(article));
  });
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getArticle(ctx: Ctx, id: string): Promise<ArticleRecord> {
  return readArticle(ctx, id);
}
