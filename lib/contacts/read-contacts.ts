import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contains } from '#db/like.ts';
import { companies, contacts, suppressions, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { foldText } from '#lib/platform/fold-text.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { activeFields } from './field-values.ts';
import { hasTicketInReach, isPerson, resolvePerson } from './person.ts';
import { isPublicMailHost } from './public-mail-hosts.ts';
import type { Contact } from './schema.ts';

export const contactsQuery = z.object({
  q: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Parts of the name or of any of the addresses; a part of one or two letters is how a word begins.',
    ),
  company: z.string().max(253).optional().describe('A domain.'),
  ...pageQuery,
});

/** People with a ticket within reach, newest first. A merged contact is among the addresses of its person. */
export async function listContacts(ctx: Ctx, query: z.infer<typeof contactsQuery>): Promise<Page<Contact>> {
  const rows = await select(ctx)
    .where(
      and(
        isPerson(ctx),
        afterCursor(query.cursor, [contacts.id], 'down'),
        query.company ? eq(contacts.companyDomain, query.company.toLowerCase()) : undefined,
        query.q ? matches(ctx, query.q) : undefined,
      ),
    )
    .orderBy(desc(contacts.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.id]);
  return { ...page, data: await withAddresses(ctx, page.data) };
}

/**
 * The person whom a contact’s id leads to, so that a merged one’s id answers the contact that it was merged into.
 * @throws Refusal `not_found`, also for a contact without a ticket within reach.
 */
export async function getContact(ctx: Ctx, id: string): Promise<Contact> {
  const personId = await resolvePerson(ctx, id);
  return firstOrThrow(await withAddresses(ctx, await select(ctx).where(eq(contacts.id, personId))));
}

const further = alias(contacts, 'further');

/**
 * By the trigrams of name and address, which the index has of three letters and more; shorter parts by the index of
 * their words. A merged address finds its person, or itself where that is out of reach.
 */
function matches(ctx: Ctx, q: string): SQL | undefined {
  const parts = [
    ...new Set(
      foldText(q)
        .split(/[\s,;<>"]+/)
        .filter(Boolean),
    ),
  ];
  const hasParts = (table: ContactTexts) => and(...parts.map((part) => hasPart(table, part)));
  const found = and(isNotNull(further.personId), hasParts(further), hasTicketInReach(ctx, further));
  // An array is read first, so that the index of ids can be asked for it beside that of the trigrams.
  return or(
    hasParts(contacts),
    sql`${contacts.id} = any(array(select ${further.personId} from ${contacts} ${further} where ${found}))`,
  );
}

type ContactTexts = { folded: PgColumn; search: PgColumn };

function hasPart({ folded, search }: ContactTexts, part: string): SQL {
  const words = part.length < 3 ? (part.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) : [];
  if (words.length === 0) return contains(folded, part);
  return sql`${search} @@ ${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`;
}

const reason = {
  suppressed: suppressions.reason,
};
const isSuppressed = and(eq(suppressions.address, contacts.address), isNull(suppressions.liftedAt));

function select(ctx: Ctx) {
  const addresses = sql`array(select ${further.id} from ${contacts} ${further} where ${further.personId} = ${contacts.id}) || ${contacts.id}`;
  const counted = and(
    sql`${tickets.contactId} = any(${addresses})`,
    isNull(tickets.mergedIntoId),
    isNull(tickets.withdrawnAt),
    withinReach(ctx, tickets.mailboxId),
  );
  return ctx.db
    .select({
      id: contacts.id,
      address: contacts.address,
      name: contacts.name,
      replyTo: contacts.replyTo,
      language: contacts.language,
      companySet: contacts.company,
      companyDomain: contacts.companyDomain,
      companyName: companies.name,
      fields: contacts.fields,
      version: contacts.version,
      changedBy: contacts.changedBy,
      createdAt: contacts.createdAt,
      tickets: sql<number>`(select count(*)::int from ${tickets} where ${counted})`,
      ...reason,
    })
    .from(contacts)
    .leftJoin(suppressions, isSuppressed)
    .leftJoin(companies, eq(companies.domain, contacts.companyDomain))
    .$dynamic();
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** With the further addresses of each that have a ticket within reach. */
async function withAddresses(ctx: Ctx, rows: Row[]): Promise<Contact[]> {
  const ids = rows.map(({ id }) => id);
  const addresses = ids.length
    ? await ctx.db
        .select({ contact: contacts, ...reason })
        .from(contacts)
        .leftJoin(suppressions, isSuppressed)
        .where(and(inArray(contacts.personId, ids), hasTicketInReach(ctx)))
        .orderBy(asc(contacts.id))
    : [];
  const fields = await activeFields(ctx);
  return rows.map((row) => ({
    ...toAddress(row),
    language: row.language,
    company: toCompany(row),
    tickets: row.tickets,
    fields: fields.map((field) => ({ ...field, value: row.fields[field.id] ?? null })),
    further_addresses: addresses.flatMap(({ contact, suppressed }) =>
      contact.personId === row.id && contact.mergedAt && contact.mergedBy
        ? [
            {
              ...toAddress({ ...contact, suppressed }),
              merged_at: contact.mergedAt.toISOString(),
              merged_by: contact.mergedBy,
            },
          ]
        : [],
    ),
    version: row.version,
    changed_by: row.changedBy,
    created_at: row.createdAt.toISOString(),
  }));
}

function toAddress({
  id,
  address,
  name,
  replyTo,
  suppressed,
}: Pick<Row, 'id' | 'address' | 'name' | 'replyTo' | 'suppressed'>) {
  return { id, address, name, reply_to: replyTo, suppressed };
}

function toCompany({ companyDomain: domain, companyName: name, companySet }: Row): Contact['company'] {
  return domain === null || isPublicMailHost(domain) ? null : { domain, name, set: companySet !== null };
}
