import { domainToASCII } from 'node:url';
import { asc, eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { domains } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { sentence } from '#locales/sentence.ts';
import { makeDkimKey } from './dkim-key.ts';
import { dnsRecordsOf } from './dns-records.ts';
import { mailFlowOf } from './mail-flow.ts';
import type { Domain } from './schema.ts';

export type DomainRow = typeof domains.$inferSelect;

/** The domains whose mail we sign, by name. */
export async function listDomains(ctx: Ctx): Promise<Domain[]> {
  demandAll(ctx);
  const rows = await ctx.db.select().from(domains).orderBy(asc(domains.name));
  return Promise.all(rows.map((row) => toDomain(ctx, row)));
}

/** @throws Refusal `not_found`. */
export async function getDomain(ctx: Ctx, id: string): Promise<Domain> {
  return toDomain(ctx, await findDomain(ctx, id));
}

/** @throws Refusal `not_found`. */
export async function findDomain(ctx: Ctx, id: string): Promise<DomainRow> {
  demandAll(ctx);
  const [row] = await ctx.db.select().from(domains).where(eq(domains.id, id));
  if (!row) throw notFound('domain');
  return row;
}

/**
 * Makes a key for a domain. From the moment this commits its mail is signed; receivers can check that once the record is
 * in DNS. A domain that is there already is answered as it is, `created` false.
 * @throws Refusal `invalid` for what is no domain.
 */
export async function createDomain(
  ctx: Ctx,
  { name: given }: { name: string },
): Promise<{ domain: Domain; created: boolean }> {
  demandAll(ctx);
  const name = domainToASCII(given.trim().toLowerCase().replace(/\.$/, ''));
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name) || name.length > 253)
    throw new Refusal('invalid', sentence('mailboxes.noDomain', { text: given.slice(0, 100) }));
  const key = await makeDkimKey([]);
  const row = await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(domains)
      .values({
        name,
        dkimSelector: key.selector,
        dkimPrivateKey: seal(ctx.env.APP_SECRET, key.privateKey),
        dkimPublicKey: key.publicKey,
        createdBy: ctx.actor.name,
      })
      .onConflictDoNothing()
      .returning();
    if (row) await recordEvent(ctx, 'domain.created', { data: { name, selector: key.selector } });
    return row;
  });
  if (row) return { domain: await toDomain(ctx, row), created: true };
  const same = firstOrThrow(await ctx.db.select().from(domains).where(eq(domains.name, name)));
  return { domain: await toDomain(ctx, same), created: false };
}

/**
 * Makes the key that takes over. The one before signs on until a check sees the new record in DNS, so no mail leaves that
 * nobody can check. A key that waits already stays.
 */
export async function rotateDomainKey(ctx: Ctx, id: string): Promise<Domain> {
  const before = await findDomain(ctx, id);
  const key = await makeDkimKey([before.dkimSelector, before.previousSelector, before.nextSelector]);
  const row = await inTransaction(ctx, async (ctx) => {
    const [locked] = await ctx.db.select().from(domains).where(eq(domains.id, id)).for('update');
    if (!locked) throw notFound('domain');
    if (locked.nextSelector) return locked;
    const rows = await ctx.db
      .update(domains)
      .set({
        nextSelector: key.selector,
        nextPrivateKey: seal(ctx.env.APP_SECRET, key.privateKey),
        nextPublicKey: key.publicKey,
        checks: sql`(select jsonb_agg(one) from jsonb_array_elements(${domains.checks}) one where one->>'record' <> 'dkim')`,
      })
      .where(eq(domains.id, id))
      .returning();
    await recordEvent(ctx, 'domain.key_made', { data: { name: locked.name, selector: key.selector } });
    return firstOrThrow(rows);
  });
  return toDomain(ctx, row);
}

/** Signs its mail no more, and forgets the key. */
export async function removeDomain(ctx: Ctx, id: string): Promise<void> {
  const { name } = await findDomain(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(domains).where(eq(domains.id, id));
    await recordEvent(ctx, 'domain.removed', { data: { name } });
  });
}

/** A row with the DNS records that it wants, which depend on how its mailboxes send. */
export async function toDomain(ctx: Ctx, row: DomainRow): Promise<Domain> {
  const sending = await mailFlowOf(ctx, row.name);
  return {
    id: row.id,
    name: row.name,
    selector: row.dkimSelector,
    next_selector: row.nextSelector,
    previous_selector: row.previousSelector,
    rotated_at: row.rotatedAt?.toISOString() ?? null,
    mailboxes: sending.mailboxes,
    records: dnsRecordsOf(row, sending),
    checked_at: row.checkedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
  };
}

/** A key signs for every mailbox of its domain, so only who reaches them all may see to it. */
function demandAll(ctx: Ctx) {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}
