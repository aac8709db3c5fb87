import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { type DomainCheck, domains } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { type Resolve, uncachedResolver } from '#lib/platform/dns.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { checkDkim, type DnsFinding } from './check-dkim.ts';
import { checkDmarc } from './check-dmarc.ts';
import { checkMx } from './check-mx.ts';
import { checkSpf } from './check-spf.ts';
import { type DomainRow, findDomain, toDomain } from './domains.ts';
import { lastMailAt, mailFlowOf } from './mail-flow.ts';
import type { Domain } from './schema.ts';

/**
 * Asks DNS for the records of a domain and says of each what is wrong. A new key whose record is seen takes over.
 * @throws Refusal `not_found`.
 */
export async function checkDomain(ctx: Ctx, id: string, resolve?: Resolve): Promise<Domain> {
  return toDomain(ctx, await runChecks(ctx, await findDomain(ctx, id), resolve));
}

/** Looks again at what was last looked at a day ago, at a domain whose new key waits each hour. */
export async function checkDueDomains(ctx: Ctx, resolve?: Resolve): Promise<void> {
  const due = await ctx.db
    .select()
    .from(domains)
    .where(
      or(
        isNull(domains.checkedAt),
        lt(domains.checkedAt, sql`now() - interval '1 day'`),
        and(sql`${domains.nextSelector} is not null`, lt(domains.checkedAt, sql`now() - interval '1 hour'`)),
      ),
    )
    .limit(50);
  for (const row of due) await runChecks(ctx, row, resolve);
}

async function runChecks(
  ctx: Ctx,
  row: DomainRow,
  resolve: Resolve = uncachedResolver(ctx.env),
): Promise<DomainRow> {
  const { name: domain } = row;
  const [sending, arrived] = await Promise.all([mailFlowOf(ctx, domain), lastMailAt(ctx, domain)]);
  const selector = row.nextSelector ?? row.dkimSelector;
  const publicKey = row.nextPublicKey ?? row.dkimPublicKey;
  const checks = await Promise.all([
    checkOrPrevious(row, 'dkim', checkDkim(resolve, { domain, selector, publicKey })),
    checkOrPrevious(row, 'spf', checkSpf(resolve, { domain, relays: sending.relays })),
    checkOrPrevious(row, 'dmarc', checkDmarc(resolve, domain)),
    checkOrPrevious(row, 'mx', checkMx(resolve, { domain, sending, lastMailAt: arrived })),
  ]);
  return inTransaction(ctx, (ctx) => record(ctx, row, { selector, checks }));
}

async function record(
  ctx: Ctx,
  before: DomainRow,
  { selector, checks }: { selector: string; checks: DomainCheck[] },
): Promise<DomainRow> {
  const takesOver =
    before.nextSelector === selector && checks.some(({ record, ok }) => record === 'dkim' && ok);
  const [row] = await ctx.db
    .update(domains)
    .set({
      checks,
      checkedAt: sql`now()`,
      ...(takesOver
        ? {
            dkimSelector: sql`${domains.nextSelector}`,
            dkimPrivateKey: sql`${domains.nextPrivateKey}`,
            dkimPublicKey: sql`${domains.nextPublicKey}`,
            previousSelector: sql`${domains.dkimSelector}`,
            rotatedAt: sql`now()`,
            nextSelector: null,
            nextPrivateKey: null,
            nextPublicKey: null,
          }
        : {}),
    })
    .where(
      and(
        eq(domains.id, before.id),
        sql`coalesce(${domains.nextSelector}, ${domains.dkimSelector}) = ${selector}`,
      ),
    )
    .returning();
  // Its key was changed while DNS was asked: the next look sees that one.
  if (!row) return before;
  if (takesOver)
    await recordEvent(ctx, 'domain.key_changed', {
      data: { name: row.name, before: before.dkimSelector, after: row.dkimSelector },
    });
  if (before.checkedAt === null) await recordEvent(ctx, 'domain.checked', { data: { name: row.name } });
  const changed = checks.filter(({ record, ok }) => {
    const known = before.checks?.find((one) => one.record === record);
    return known !== undefined && known.ok !== ok;
  });
  for (const { record, ok, words } of changed)
    await recordEvent(ctx, ok ? 'domain.mended' : 'domain.broken', {
      data: { name: row.name, record, words },
    });
  return row;
}

/** Without an answer the previous result stays: a silent server does not mean a missing record. */
async function checkOrPrevious(
  before: DomainRow,
  record: DomainCheck['record'],
  check: Promise<DnsFinding>,
): Promise<DomainCheck> {
  try {
    return checked(record, await check);
  } catch (error) {
    const known = before.checks?.find((one) => one.record === record);
    const { code } = error as { code?: string };
    const told = say('dns.no_answer', { system_code: code ?? 'unknown' });
    return checked(record, { ok: known?.ok ?? false, found: known?.found ?? [], told });
  }
}

function checked(record: DomainCheck['record'], { told, ...finding }: DnsFinding): DomainCheck {
  return { record, ...finding, words: toldOf(told).text, told };
}
