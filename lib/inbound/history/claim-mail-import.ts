import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { mailboxes, mailImports } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { MailImportLimits } from './limits.ts';
import type { MailImportRecord } from './mail-import-record.ts';

/** An import that this worker owns until its lease ends. */
export type MailImportClaim = {
  leaseToken: string;
  record: MailImportRecord;
  mailbox: typeof mailboxes.$inferSelect;
};

/**
 * Claims an import that nobody works on. A lease that ran out means that its worker died, and counts as a crash.
 * Null when there is nothing to do.
 */
export async function claimMailImport(
  ctx: Ctx,
  importId: string,
  limits: MailImportLimits,
): Promise<MailImportClaim | null> {
  const leaseToken = randomUUID();
  const [record] = await ctx.db
    .update(mailImports)
    .set({
      status: 'running',
      leaseToken,
      leaseUntil: leaseEnd(limits),
      startedAt: sql`coalesce(${mailImports.startedAt}, now())`,
      crashes: sql`${mailImports.crashes} + case when ${mailImports.leaseUntil} is null then 0 else 1 end`,
    })
    .where(
      and(
        eq(mailImports.id, importId),
        inArray(mailImports.status, ['queued', 'running']),
        or(isNull(mailImports.leaseUntil), lt(mailImports.leaseUntil, sql`now()`)),
      ),
    )
    .returning();
  if (!record) return null;
  const [mailbox] = await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, record.mailboxId));
  return mailbox ? { leaseToken, record, mailbox } : null;
}

type LeaseState = { held: true; cancelRequested: boolean } | { held: false };

/** Extends the lease; in a transaction, its row is locked until that ends. */
export async function extendMailImportLease(
  ctx: Ctx,
  claim: MailImportClaim,
  limits: MailImportLimits,
): Promise<LeaseState> {
  const [row] = await ctx.db
    .update(mailImports)
    .set({ leaseUntil: leaseEnd(limits) })
    .where(hasMailImportLease(claim))
    .returning({ cancelRequestedAt: mailImports.cancelRequestedAt });
  return row ? { held: true, cancelRequested: row.cancelRequestedAt !== null } : { held: false };
}

/** The condition that an import is still this worker's. */
export function hasMailImportLease({ record, leaseToken }: MailImportClaim) {
  return and(
    eq(mailImports.id, record.id),
    eq(mailImports.status, 'running'),
    eq(mailImports.leaseToken, leaseToken),
  );
}

function leaseEnd({ leaseMs }: MailImportLimits) {
  return sql`now() + ${leaseMs} * interval '1 millisecond'`;
}
