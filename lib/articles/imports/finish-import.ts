import { and, eq, sql } from 'drizzle-orm';
import { articleImports, articleSources } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { aboutArticle } from '../article-access.ts';
import type { ArticleRecord } from '../schema.ts';
import { hasImportLease, type ImportClaim, renewImportLease } from './claim-import.ts';
import { countItems } from './count-items.ts';
import type { ImportLimits } from './limits.ts';

export type ImportEnd = 'finished' | 'failed' | 'cancelled';

/** How many imports of a source keep their items, for who looks up what became of them. */
const importsWithItems = 5;

/** Ends an import whose items are all done: marks what vanished from the source, and says how many. */
export async function finishImport(ctx: Ctx, claim: ImportClaim, limits: ImportLimits): Promise<'finished'> {
  await inTransaction(ctx, async (ctx) => {
    await renewImportLease(ctx, claim, { limits });
    const [record] = await ctx.db
      .select({ truncated: articleImports.truncated })
      .from(articleImports)
      .where(eq(articleImports.id, claim.id));
    if (record && !record.truncated) await markGone(ctx, claim);
    await endRow(ctx, claim, { status: 'finished', error: null });
    const { total: _, waiting: __, ...counts } = (await countItems(ctx, [claim.id]))(claim.id);
    await recordEvent(ctx, 'article_import.finished', aboutImport(claim, { counts }));
    await forgetOldItems(ctx, claim.source.id);
  });
  return 'finished';
}

/** Ends an import early. Articles that it made stay; nothing is marked as gone. */
export function endImport(
  ctx: Ctx,
  claim: ImportClaim,
  end: { status: 'failed'; error: Said } | { status: 'cancelled' },
): Promise<ImportEnd | 'lost'> {
  return inTransaction(ctx, async (ctx) => {
    const error = end.status === 'failed' ? end.error : null;
    if (!(await endRow(ctx, claim, { status: end.status, error }))) return 'lost';
    if (error === null) await recordEvent(ctx, 'article_import.cancelled', aboutImport(claim, {}));
    else await recordEvent(ctx, 'article_import.failed', aboutImport(claim, { error: toldOf(error).text }));
    return end.status;
  });
}

/** Gives the lease back, so that another job goes on at once. */
export function yieldImport(ctx: Ctx, claim: ImportClaim): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(articleImports)
      .set({ leaseToken: null, leaseUntil: null })
      .where(hasImportLease(claim))
      .returning({ id: articleImports.id });
    if (row) await sendJob(ctx, 'articles.import', { importId: claim.id });
  });
}

/** What the events of an import carry. */
export function aboutImport<Data extends object>(
  { id, source }: Pick<ImportClaim, 'id' | 'source'>,
  data: Data,
) {
  return {
    mailboxId: source.mailboxId,
    data: { import_id: id, source_id: source.id, name: source.name, ...data },
  };
}

async function endRow(
  ctx: Ctx,
  claim: ImportClaim,
  { status, error }: { status: ImportEnd; error: Said | null },
): Promise<boolean> {
  const rows = await ctx.db
    .update(articleImports)
    .set({
      status,
      error: error && toldOf(error).text,
      errorTold: error,
      finishedAt: sql`now()`,
      leaseToken: null,
      leaseUntil: null,
      file: sql`null`,
    })
    .where(hasImportLease(claim))
    .returning({ id: articleImports.id });
  await ctx.db
    .update(articleSources)
    .set({ nextReadAt: sql`now() + ${articleSources.everyHours} * interval '1 hour'` })
    .where(and(eq(articleSources.id, claim.source.id), eq(articleSources.kind, 'website')));
  return rows.length > 0;
}

/** An item that is a draft now, or answers that it is not there, has vanished too. */
async function markGone(ctx: Ctx, { id, source }: ImportClaim): Promise<void> {
  const importId = sql.param(id, articleImports.id);
  const sourceId = sql.param(source.id, articleSources.id);
  const gone = await ctx.db.execute<
    Pick<ArticleRecord, 'title' | 'audience'> & { id: string; key: string }
  >(sql`
    update article_origins as origin set gone_at = now()
      from articles as article
     where origin.source_id = ${sourceId} and origin.gone_at is null and article.id = origin.article_id
       and not exists (select from article_import_items as item where item.import_id = ${importId}
         and item.key = origin.key and (item.reason is null or item.reason not in ('draft', 'not_found')))
    returning replace(article.id::text, '-', '') as id, origin.key, article.title, article.audience`);
  await ctx.db.execute(sql`
    delete from article_import_items as item using article_origins as origin
     where item.import_id = ${importId} and item.status = 'skipped' and item.reason in ('draft', 'not_found')
       and origin.source_id = ${sourceId} and origin.key = item.key and origin.gone_at is not null`);
  await ctx.db.execute(sql`
    insert into article_import_items (import_id, position, key, name, url, status, article_id)
    select ${importId}::uuid, (select coalesce(max(position), -1) from article_import_items where import_id = ${importId}::uuid)
        + row_number() over (order by article.title, origin.key), origin.key, article.title, origin.url, 'gone', article.id
      from article_origins as origin join articles as article on article.id = origin.article_id
     where origin.source_id = ${sourceId}::uuid and origin.gone_at is not null and article.archived_at is null`);
  for (const { id, title, audience } of gone)
    await recordEvent(
      ctx,
      'article.source_gone',
      aboutArticle({ id: `art_${id}`, mailboxId: source.mailboxId, title, audience }),
    );
}

async function forgetOldItems(ctx: Ctx, sourceId: string): Promise<void> {
  await ctx.db.execute(sql`
    delete from article_import_items where import_id in (
      select id from article_imports where source_id = ${sql.param(sourceId, articleSources.id)}
       order by created_at desc offset ${importsWithItems})`);
}
