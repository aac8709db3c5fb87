import { type Ctx, withActor } from '#lib/platform/context.ts';
import { publicHost } from '#lib/platform/public-host.ts';
import { type FetchPolicy, FetchRefused, publicInternet } from '#lib/platform/public-http.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { claimImport, type ImportClaim } from './claim-import.ts';
import { endImport, finishImport, type ImportEnd, yieldImport } from './finish-import.ts';
import { startImportHeartbeat } from './heartbeat.ts';
import { importActor } from './import-actor.ts';
import { ImportStopped } from './import-error.ts';
import { importFiles } from './import-files.ts';
import { enterSite, importPages, listPages } from './import-pages.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { readFileItems, storeItems } from './list-items.ts';
import { readInThread, type SourceReader } from './readers/read-in-thread.ts';
import { UnreadableSource } from './source-item.ts';
import { robotName } from './website/robots.ts';
import { openSite } from './website/site.ts';

type World = { signal?: AbortSignal; reader?: SourceReader; web?: FetchPolicy; limits?: ImportLimits };
type Work = { reader: SourceReader; web: FetchPolicy; limits: ImportLimits; signal: AbortSignal };

/**
 * Works on an import until it ends or its slice is over; then another job goes on. Each item is done in one transaction
 * with its row, so that a worker that dies leaves nothing half done and nothing is done twice.
 */
export async function executeImport(
  ctx: Ctx,
  { importId }: { importId: string },
  { signal, reader = readInThread, web = publicInternet, limits = importLimits }: World = {},
): Promise<ImportEnd | 'yielded' | 'lost' | 'not_ours'> {
  const claim = await claimImport(ctx, importId, limits);
  if (!claim) return 'not_ours';
  const acting = withActor(ctx, importActor(claim.source));
  const given = givenUp(claim, limits);
  if (given !== null) return endImport(acting, claim, { status: 'failed', error: given });
  const heartbeat = startImportHeartbeat(acting, claim, { limits, external: signal });
  try {
    const work = { reader, web, limits, signal: heartbeat.signal };
    await (claim.source.kind === 'website' ? readWebsite : readFile)(acting, claim, work);
    return await finishImport(acting, claim, limits);
  } catch (error) {
    return await stopImport(acting, claim, error);
  } finally {
    heartbeat.stop();
  }
}

/** Why an import is not tried any more, or null. */
function givenUp({ record }: ImportClaim, limits: ImportLimits): Said | null {
  if (record.crashes > limits.crashes) return say('unreadable.crashes');
  const startedAt = record.startedAt?.getTime() ?? Date.now();
  if (Date.now() - startedAt > limits.totalMs)
    return say('unreadable.too_long', { hours: limits.totalMs / 3_600_000 });
  return null;
}

async function readFile(ctx: Ctx, claim: ImportClaim, { reader, limits, signal }: Work): Promise<void> {
  if (!claim.record.listedAt) {
    const listing = await readFileItems(ctx, claim, reader);
    signal.throwIfAborted();
    await storeItems(ctx, claim, { listing, limits });
  }
  await importFiles(ctx, claim, { limits, signal });
}

async function readWebsite(ctx: Ctx, claim: ImportClaim, work: Work): Promise<void> {
  const { reader, web: policy, limits, signal } = work;
  const host = publicHost(ctx.env.APP_URL);
  const userAgent = `${robotName}/1.0 (imports help articles${host ? `; +${ctx.env.APP_URL}` : ''})`;
  const site = openSite(claim.source.url ?? '', { policy, limits, userAgent, signal });
  const robots = await enterSite(site, limits);
  if (!claim.record.listedAt) {
    const listing = await listPages({ site, robots, limits });
    await storeItems(ctx, claim, { listing, limits });
  }
  await importPages(ctx, claim, { site, robots, reader, limits, signal });
}

async function stopImport(
  ctx: Ctx,
  claim: ImportClaim,
  error: unknown,
): Promise<ImportEnd | 'yielded' | 'lost'> {
  if (error instanceof UnreadableSource || error instanceof FetchRefused)
    return endImport(ctx, claim, { status: 'failed', error: error.told });
  if (!(error instanceof ImportStopped)) throw error;
  if (error.reason === 'cancelled') return endImport(ctx, claim, { status: 'cancelled' });
  if (error.reason === 'lost') return 'lost';
  await yieldImport(ctx, claim);
  return 'yielded';
}
