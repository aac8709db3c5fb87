import { and, eq, sql } from 'drizzle-orm';
import { articleImportItems, articleOrigins } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { aboutArticle } from '../article-access.ts';
import { type ArticleInput, createArticle, getArticle, updateArticle } from '../articles.ts';
import type { ArticleRecord } from '../schema.ts';
import { articleFields, articleHash, sourceContentHash, updatedFields } from './article-fields.ts';
import type { ImportClaim } from './claim-import.ts';
import type { ItemRecord } from './import-record.ts';
import type { ItemContent, SkipReason } from './source-item.ts';

export type ItemOutcome =
  | { status: 'new' | 'changed' | 'unchanged'; articleId: string }
  | { status: 'skipped'; reason: SkipReason; detail: string | null; articleId?: string };

/** Makes an item an article, in the transaction that holds the lease, and records what became of it. */
export async function applyItem(
  ctx: Ctx,
  { source }: ImportClaim,
  { item, content }: { item: ItemRecord; content: ItemContent },
): Promise<void> {
  const fields = articleFields(content, source);
  const origin = await lockOrigin(ctx, source.id, item.key);
  const hash = sourceContentHash(content, source);
  if (!origin) {
    const article = await createArticle(ctx, fields);
    await ctx.db.insert(articleOrigins).values({
      sourceId: source.id,
      key: item.key,
      url: item.url,
      articleId: article.id,
      contentHash: hash,
      articleHash: articleHash(article),
    });
    return recordItem(ctx, item, { status: 'new', articleId: article.id });
  }
  const article = await getArticle(ctx, origin.articleId);
  if (content.draft && article.status === 'published') return recordItem(ctx, item, skipped('draft'));
  if (origin.goneAt) await markReturned(ctx, article);
  return recordItem(ctx, item, await updateFrom(ctx, { origin, article, hash, fields }));
}

/** Records what became of an item; its content is needed no longer. */
export async function recordItem(
  ctx: Ctx,
  { importId, position }: Pick<ItemRecord, 'importId' | 'position'>,
  outcome: ItemOutcome,
): Promise<void> {
  const isSkipped = outcome.status === 'skipped';
  await ctx.db
    .update(articleImportItems)
    .set({
      status: outcome.status,
      reason: isSkipped ? outcome.reason : null,
      detail: isSkipped ? outcome.detail : null,
      articleId: outcome.articleId,
      content: sql`null`,
    })
    .where(and(eq(articleImportItems.importId, importId), eq(articleImportItems.position, position)));
}

type Origin = typeof articleOrigins.$inferSelect;
type Change = {
  origin: Origin;
  article: ArticleRecord;
  hash: string;
  fields: ArticleInput;
};

/** What a person changed or archived here since the last import is kept. */
async function updateFrom(ctx: Ctx, { origin, article, hash, fields }: Change): Promise<ItemOutcome> {
  const articleId = article.id;
  if (article.archivedAt) return skipped('archived_here', articleId);
  if (origin.contentHash === hash) return { status: 'unchanged', articleId };
  const isSame = articleHash(article) === articleHash(fields);
  if (!isSame && articleHash(article) !== origin.articleHash) return skipped('edited_here', articleId);
  const after = isSame ? article : await updateUnedited(ctx, article, fields);
  if (!after) return skipped('edited_here', articleId);
  await ctx.db
    .update(articleOrigins)
    .set({ contentHash: hash, articleHash: articleHash(after), importedAt: sql`now()` })
    .where(eq(articleOrigins.articleId, articleId));
  return { status: isSame ? 'unchanged' : 'changed', articleId };
}

/** Null when a person saves the article at this moment. */
async function updateUnedited(
  ctx: Ctx,
  { id, version }: ArticleRecord,
  fields: Change['fields'],
): Promise<ArticleRecord | null> {
  try {
    return await updateArticle(ctx, id, { ...updatedFields(fields), ifMatch: version });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'stale') return null;
    throw error;
  }
}

async function lockOrigin(ctx: Ctx, sourceId: string, key: string): Promise<Origin | undefined> {
  const [origin] = await ctx.db
    .select()
    .from(articleOrigins)
    .where(and(eq(articleOrigins.sourceId, sourceId), eq(articleOrigins.key, key)))
    .for('update');
  return origin;
}

async function markReturned(ctx: Ctx, article: ArticleRecord): Promise<void> {
  await ctx.db
    .update(articleOrigins)
    .set({ goneAt: sql`null` })
    .where(eq(articleOrigins.articleId, article.id));
  await recordEvent(ctx, 'article.source_returned', aboutArticle(article));
}

function skipped(reason: SkipReason, articleId?: string): ItemOutcome {
  return { status: 'skipped', reason, detail: null, articleId };
}
