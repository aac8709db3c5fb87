import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articleImports, articleOrigins, articleSources, articles } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { assertMailbox } from '../article-access.ts';
import type { ImportRecord, SourceRecord } from './import-record.ts';
import { cancelImport, sourcesWithinReach } from './imports.ts';
import { type ArticleSource, toArticleSource } from './schema.ts';
import { queueImport, type SourceChanges } from './start-import.ts';

/** More are not kept: a source is a website or a file that a person named. */
const maxSources = 500;

/** The sources within reach, by name, with how many articles came from each and how many of them it no longer has. */
export async function listSources(ctx: Ctx): Promise<ArticleSource[]> {
  const rows = await ctx.db
    .select()
    .from(articleSources)
    .where(and(isNull(articleSources.removedAt), sourcesWithinReach(ctx)))
    .orderBy(asc(articleSources.name), asc(articleSources.id))
    .limit(maxSources);
  return describeSources(ctx, rows);
}

/**
 * Pauses a source, or changes how often it is read again and whom its new articles serve.
 * @throws Refusal `not_found`, also out of reach; `invalid` for a clock on what is no website.
 */
export async function updateSource(ctx: Ctx, id: string, changes: SourceChanges): Promise<ArticleSource> {
  const before = await writableSource(ctx, id);
  if (changes.every_hours != null && before.kind !== 'website')
    throw new Refusal('invalid', 'imports.onlyWebsiteByClock');
  return inTransaction(ctx, async (ctx) => {
    const every = changes.every_hours === undefined ? before.everyHours : changes.every_hours;
    const row = firstOrThrow(
      await ctx.db
        .update(articleSources)
        .set({
          audience: changes.audience,
          everyHours: every,
          pausedAt: pausedAt(changes.paused),
          nextReadAt: every === before.everyHours ? undefined : nextReadAt(every),
        })
        .where(eq(articleSources.id, id))
        .returning(),
    );
    await recordEvent(ctx, 'article_source.updated', {
      mailboxId: row.mailboxId,
      data: { source_id: row.id, name: row.name, before: factsOf(before), after: factsOf(row) },
    });
    return firstOrThrow(await describeSources(ctx, [row]));
  });
}

/** Forgets a source. Its articles stay, as if they had been written here; an import under way is cancelled. */
export async function removeSource(ctx: Ctx, id: string): Promise<void> {
  const source = await writableSource(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const active = await ctx.db
      .select({ id: articleImports.id })
      .from(articleImports)
      .where(and(eq(articleImports.sourceId, id), inArray(articleImports.status, ['queued', 'running'])));
    for (const { id } of active) await cancelImport(ctx, id);
    await ctx.db.update(articleSources).set({ removedAt: sql`now()` }).where(eq(articleSources.id, id));
    await ctx.db.delete(articleOrigins).where(eq(articleOrigins.sourceId, id));
    const data = { source_id: id, name: source.name };
    await recordEvent(ctx, 'article_source.removed', { mailboxId: source.mailboxId, data });
  });
}

/**
 * Reads a website again now.
 * @throws Refusal `not_found`, also out of reach; `invalid` for a file; `conflict` while it is being imported.
 */
export async function readSourceAgain(
  ctx: Ctx,
  id: string,
): Promise<{ row: ImportRecord; source: SourceRecord }> {
  const source = await writableSource(ctx, id);
  if (source.kind !== 'website') throw new Refusal('invalid', 'imports.onlyWebsiteAgain');
  return inTransaction(ctx, async (ctx) => {
    const row = await queueImport(ctx, source, { file: null, scheduled: false });
    if (!row) throw new Refusal('conflict', sentence('imports.underWay', { name: source.name }));
    return { row, source };
  });
}

async function writableSource(ctx: Ctx, id: string): Promise<SourceRecord> {
  assertScope(ctx, 'write');
  if (!/^asr_[0-9a-f]{32}$/.test(id)) throw notFound('source');
  const [row] = await ctx.db
    .select()
    .from(articleSources)
    .where(and(eq(articleSources.id, id), isNull(articleSources.removedAt)));
  if (!row || (row.mailboxId && !reaches(ctx.actor, row.mailboxId))) throw notFound('source');
  await assertMailbox(ctx, row.mailboxId);
  return row;
}

async function describeSources(ctx: Ctx, rows: SourceRecord[]): Promise<ArticleSource[]> {
  if (rows.length === 0) return [];
  const counts = await ctx.db
    .select({
      id: articleOrigins.sourceId,
      articles: count(),
      gone: sql<number>`count(*) filter (where ${articleOrigins.goneAt} is not null)`.mapWith(Number),
    })
    .from(articleOrigins)
    .innerJoin(articles, and(eq(articles.id, articleOrigins.articleId), isNull(articles.archivedAt)))
    .where(
      inArray(
        articleOrigins.sourceId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(articleOrigins.sourceId);
  const countsOf = new Map(counts.map((each) => [each.id, each]));
  return rows.map((row) => toArticleSource(row, countsOf.get(row.id) ?? { articles: 0, gone: 0 }));
}

function pausedAt(paused: boolean | undefined) {
  return paused === undefined ? undefined : paused ? sql`now()` : sql`null`;
}

function nextReadAt(everyHours: number | null) {
  return everyHours === null ? sql`null` : sql`now() + ${everyHours} * interval '1 hour'`;
}

function factsOf({ pausedAt, everyHours, audience }: SourceRecord) {
  return { paused: pausedAt !== null, every_hours: everyHours, audience };
}
