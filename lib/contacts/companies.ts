import { and, asc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contains } from '#db/like.ts';
import { companies, contacts } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { assertNoAssistant } from './assert-no-assistant.ts';
import { isPerson } from './person.ts';
import { isPublicMailHost } from './public-mail-hosts.ts';
import type { Company, CompanyChanges } from './schema.ts';

export const companiesQuery = z.object({
  q: z.string().max(200).optional().describe('A part of the domain or the name.'),
  ...pageQuery,
});

/** The companies of people with a ticket within reach, by domain. Public mail hosts are none. */
export async function listCompanies(
  ctx: Ctx,
  { q, cursor, limit }: z.infer<typeof companiesQuery>,
): Promise<Page<Company>> {
  const fits = q ? or(contains(contacts.companyDomain, q), contains(companies.name, q)) : undefined;
  const found: Company[] = [];
  let after = afterCursor(cursor, [contacts.companyDomain], 'up');
  while (found.length <= limit) {
    const rows = await select(ctx, and(fits, after)).limit(limit + 1);
    const last = rows.at(-1);
    found.push(...rows.flatMap(toCompanies));
    if (!last?.domain || rows.length <= limit) break;
    after = gt(contacts.companyDomain, last.domain);
  }
  return toPage(found, limit, ({ domain }) => [domain]);
}

/** @throws Refusal `not_found` for a public mail host, and for a domain of nobody with a ticket within reach. */
export async function getCompany(ctx: Ctx, domain: string): Promise<Company> {
  const rows = await select(ctx, eq(contacts.companyDomain, domain.toLowerCase()));
  const [company] = rows.flatMap(toCompanies);
  if (!company) throw notFound('company');
  return company;
}

/** Changes the given fields. @throws Refusal as `getCompany`. */
export async function updateCompany(ctx: Ctx, domain: string, changes: CompanyChanges): Promise<Company> {
  assertScope(ctx, 'write');
  assertNoAssistant(ctx);
  return inTransaction(ctx, async (ctx) => {
    const { domain: key } = await getCompany(ctx, domain);
    await ctx.db.insert(companies).values({ domain: key, updatedBy: ctx.actor.name }).onConflictDoNothing();
    const [row] = await ctx.db.select().from(companies).where(eq(companies.domain, key)).for('update');
    const before = { name: row?.name ?? null, note: row?.note ?? null };
    const after = { ...before, ...changes };
    await ctx.db
      .update(companies)
      .set({ ...after, updatedAt: sql`now()`, updatedBy: ctx.actor.name })
      .where(eq(companies.domain, key));
    await recordEvent(ctx, 'company.updated', { data: { domain: key, before, after } });
    return getCompany(ctx, key);
  });
}

function select(ctx: Ctx, condition: SQL | undefined) {
  return ctx.db
    .select({
      domain: contacts.companyDomain,
      name: companies.name,
      note: companies.note,
      updatedAt: companies.updatedAt,
      updatedBy: companies.updatedBy,
      people: sql<number>`count(*)::int`,
    })
    .from(contacts)
    .leftJoin(companies, eq(companies.domain, contacts.companyDomain))
    .where(and(isPerson(ctx), condition))
    .groupBy(contacts.companyDomain, companies.domain)
    .orderBy(asc(contacts.companyDomain))
    .$dynamic();
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function toCompanies({ domain, name, note, people, updatedAt, updatedBy }: Row): Company[] {
  if (domain === null || isPublicMailHost(domain)) return [];
  return [
    {
      domain,
      name,
      note,
      contacts: people,
      updated_at: updatedAt?.toISOString() ?? null,
      updated_by: updatedBy,
    },
  ];
}
