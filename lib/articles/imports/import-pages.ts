import { and, eq, ne } from 'drizzle-orm';
import { articleImportItems } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { applyItem, recordItem } from './apply-item.ts';
import { type ImportClaim, renewImportLease } from './claim-import.ts';
import { waitingItems } from './import-files.ts';
import type { ItemRecord } from './import-record.ts';
import type { ImportLimits } from './limits.ts';
import { recordProgress } from './progress.ts';
import { toItem } from './readers/item-content.ts';
import type { SourceReader } from './readers/read-in-thread.ts';
import { type ItemContent, type ListedItem, type SkipReason, UnreadableSource } from './source-item.ts';
import { findPages } from './website/find-pages.ts';
import { type Robots, readRobots } from './website/robots.ts';
import type { Site } from './website/site.ts';

type Work = { site: Site; robots: Robots; reader: SourceReader; limits: ImportLimits; signal: AbortSignal };

/** Asks a site what it allows, and slows down to what it wishes. */
export async function enterSite(site: Site, limits: ImportLimits): Promise<Robots> {
  const robots = await readRobots(site, limits);
  if (robots.pauseMs !== null) site.slowDown(robots.pauseMs);
  return robots;
}

/** The pages of a site as items that wait, and those that are not read. */
export async function listPages({ site, robots, limits }: Pick<Work, 'site' | 'robots' | 'limits'>) {
  const { urls, skipped, truncated } = await findPages(site, robots, limits);
  const items: ListedItem[] = [
    ...urls.map((url) => ({ key: url, name: nameOf(url), url, isPage: true as const })),
    ...skipped.map(({ url, reason, detail }) => ({
      key: url,
      name: nameOf(url),
      url,
      skipped: reason,
      detail,
    })),
  ];
  return { items, truncated };
}

/**
 * Fetches the pages that wait, one after another, and makes an article of each. No transaction is open meanwhile.
 * @throws UnreadableSource when the site stops answering, or has sent more than is read of one.
 */
export async function importPages(ctx: Ctx, claim: ImportClaim, work: Work): Promise<void> {
  let failures = 0;
  for (;;) {
    work.signal.throwIfAborted();
    const [item] = await waitingItems(ctx, claim.id, 1);
    if (!item) return;
    const before = work.site.bytesRead();
    const found = await readItem(item, work);
    work.signal.throwIfAborted();
    failures = 'skipped' in found && found.skipped === 'unreachable' ? failures + 1 : 0;
    if (failures >= work.limits.failuresInRow)
      throw new UnreadableSource(
        say('unreadable.site_silent', {
          host: work.site.start.host,
          why: 'detail' in found ? (found.detail ?? '') : '',
        }),
      );
    const bytesRead = work.site.bytesRead() - before;
    await inTransaction(ctx, async (ctx) => {
      await renewImportLease(ctx, claim, { limits: work.limits, bytesRead });
      await settle(ctx, claim, { item, found });
      await recordProgress(ctx, claim);
    });
    if (claim.record.bytesRead + work.site.bytesRead() > work.limits.websiteBytes)
      throw new UnreadableSource(
        say('unreadable.site_large', {
          host: work.site.start.host,
          megabytes: String(work.limits.websiteBytes / 1024 / 1024),
        }),
      );
  }
}

type Found = { pageUrl: string; content: ItemContent } | { skipped: SkipReason; detail: string | null };

async function readItem(item: ItemRecord, { site, robots, reader, limits }: Work): Promise<Found> {
  const { key, name, url } = item;
  const answer = await site.fetch(url ?? key, limits.itemBytes);
  if ('failed' in answer) return { skipped: answer.failed, detail: answer.detail };
  if (!robots.allows(answer.url)) return { skipped: 'robots', detail: `it leads to ${answer.url}` };
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(answer.contentType ?? 'text/html'))
    return { skipped: 'not_html', detail: answer.contentType };
  try {
    const content = await reader.page(answer);
    if (content.noIndex) return { skipped: 'no_index', detail: null };
    const made = toItem({ key, name, url }, content);
    return 'content' in made ? { pageUrl: answer.url, content: made.content } : made;
  } catch (error) {
    if (error instanceof UnreadableSource) return { skipped: 'unreadable', detail: error.message };
    throw error;
  }
}

async function settle(
  ctx: Ctx,
  claim: ImportClaim,
  { item, found }: { item: ItemRecord; found: Found },
): Promise<void> {
  if ('skipped' in found)
    return recordItem(ctx, item, { status: 'skipped', reason: found.skipped, detail: found.detail });
  const { pageUrl, content } = found;
  if (pageUrl !== item.key && (await isListed(ctx, item, pageUrl)))
    return recordItem(ctx, item, { status: 'skipped', reason: 'duplicate', detail: pageUrl });
  return applyItem(ctx, claim, { item, content });
}

/** Whether the page that another one leads to is in the sitemap itself. */
async function isListed(ctx: Ctx, { importId, position }: ItemRecord, key: string): Promise<boolean> {
  const [other] = await ctx.db
    .select({ position: articleImportItems.position })
    .from(articleImportItems)
    .where(
      and(
        eq(articleImportItems.importId, importId),
        eq(articleImportItems.key, key),
        ne(articleImportItems.position, position),
      ),
    )
    .limit(1);
  return other !== undefined;
}

function nameOf(url: string): string {
  const { pathname, search } = new URL(url);
  try {
    return decodeURI(pathname + search);
  } catch {
    return pathname + search;
  }
}
