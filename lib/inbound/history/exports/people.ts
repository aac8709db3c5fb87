import { and, eq, sql } from 'drizzle-orm';
import { insertRows, isAnyOf } from '#db/rows.ts';
import { importPeople, mailImports } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { extendMailImportLease, type MailImportClaim } from '../claim-mail-import.ts';
import type { MailImportLimits } from '../limits.ts';
import { MailImportStopped } from '../mail-import-stopped.ts';
import type { ImportedTicket } from './imported-ticket.ts';
import type { ExportPerson } from './read-export.ts';

const batchSize = 500;

type Reading = { people: AsyncIterable<ExportPerson>; limits: MailImportLimits };

/**
 * Keeps the people of an export before its tickets are filed, which name them by id and may stand first. A reading that was
 * broken off begins anew and changes nothing of what is kept; so no slice ends it.
 * @throws MailImportStopped when the lease is lost, or a person asked to cancel.
 */
export async function keepPeople(
  ctx: Ctx,
  claim: MailImportClaim,
  { people, limits }: Reading,
): Promise<void> {
  let batch: ExportPerson[] = [];
  for await (const person of people) {
    if (batch.push(person) < batchSize) continue;
    await keepBatch(ctx, claim, { batch, limits, isLast: false });
    batch = [];
  }
  await keepBatch(ctx, claim, { batch, limits, isLast: true });
}

/** Who stands behind the ids that tickets name, by id. */
export async function peopleOf(
  ctx: Ctx,
  importId: string,
  tickets: ImportedTicket[],
): Promise<Map<string, { address: string | null; name: string | null; ours: boolean }>> {
  const ids = tickets.flatMap(({ contact, assignee, messages }) =>
    [contact, assignee, ...messages.map(({ author }) => author)].flatMap((each) => each?.id ?? []),
  );
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select()
    .from(importPeople)
    .where(and(eq(importPeople.importId, importId), isAnyOf(importPeople.externalId, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.externalId, row]));
}

function keepBatch(
  ctx: Ctx,
  claim: MailImportClaim,
  { batch, limits, isLast }: { batch: ExportPerson[]; limits: MailImportLimits; isLast: boolean },
): Promise<void> {
  const importId = claim.record.id;
  return inTransaction(ctx, async (ctx) => {
    const lease = await extendMailImportLease(ctx, claim, limits);
    if (!lease.held) throw new MailImportStopped('lost');
    if (lease.cancelRequested) throw new MailImportStopped('cancelled');
    const byId = new Map(batch.map((person) => [person.id, person]));
    const rows = [...byId.values()].map(({ id: externalId, ...person }) => ({
      ...person,
      importId,
      externalId,
    }));
    if (rows.length > 0) await insertRows(ctx.db, importPeople, rows, sql`on conflict do nothing`);
    if (isLast)
      await ctx.db.update(mailImports).set({ peopleReadAt: sql`now()` }).where(eq(mailImports.id, importId));
  });
}
