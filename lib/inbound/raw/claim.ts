import { and, eq, getTableColumns, lte, type SQL, sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { mailboxes, rawEmails } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { contentIfSmall, readContent } from './raw-content.ts';
import type { RawEmailRecord } from './raw-email-status.ts';

const largeBytes = 256 * 1024;

/** Claims a pending mail with its bytes and mailbox, and counts the attempt first; null when it is large or not pending. */
export const claimSmall: (ctx: Ctx, id: string) => Promise<RawEmailRecord | null> = batched(
  async (ctx, ids: string[]) => {
    const claimed = await claim(ctx, [isAnyOf(rawEmails.id, ids), lte(rawEmails.size, largeBytes)]);
    return ids.map((id) => claimed.find((raw) => raw.id === id) ?? null);
  },
  { maxBatchSize: 20, concurrency: 2 },
);

/** Claims a mail of any size; its bytes are read in chunks. */
export async function claimLarge(ctx: Ctx, id: string): Promise<RawEmailRecord | null> {
  const [claimed] = await claim(ctx, [eq(rawEmails.id, id)]);
  return claimed ?? null;
}

/** In bytes; null when the mail is not pending. */
export async function pendingSize(ctx: Ctx, id: string): Promise<number | null> {
  const [raw] = await ctx.db
    .select({ size: rawEmails.size })
    .from(rawEmails)
    .where(and(eq(rawEmails.id, id), eq(rawEmails.status, 'received')));
  return raw?.size ?? null;
}

/** Takes back the attempt that claiming a mail has counted. */
export async function uncountAttempt(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .update(rawEmails)
    .set({ attempts: sql`greatest(${rawEmails.attempts} - 1, 0)` })
    .where(and(eq(rawEmails.id, id), eq(rawEmails.status, 'received')));
}

async function claim(ctx: Ctx, conditions: SQL[]): Promise<RawEmailRecord[]> {
  const rows = await ctx.db
    .update(rawEmails)
    .set({ attempts: sql`${rawEmails.attempts} + 1` })
    .from(mailboxes)
    .where(and(...conditions, eq(rawEmails.status, 'received'), eq(mailboxes.id, rawEmails.mailboxId)))
    .returning({
      raw: { ...getTableColumns(rawEmails), content: contentIfSmall },
      mailbox: mailboxes,
      hasRules,
    });
  return Promise.all(
    rows.map(async ({ raw, mailbox, hasRules }) => ({
      ...raw,
      content: raw.content ?? (await readContent(ctx, raw)),
      mailbox,
      hasRules,
    })),
  );
}

const hasRules = sql<boolean>`exists (select 1 from rules where enabled_at is not null)`;
