import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { imapAccounts, mailboxes, relays } from '#db/schema/index.ts';
import { assertSameContent, rememberContent } from '#lib/platform/client-content.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import { assertAddressesFree, lockMailboxAddresses } from './mailbox-addresses.ts';
import {
  columnsOf,
  defaultColumns,
  type MailboxChanges,
  type MailboxRow,
  toMailbox,
} from './mailbox-columns.ts';
import type { Mailbox } from './schema.ts';
import { isAssistantWithinReach } from './served-mailboxes.ts';

/**
 * Creates a mailbox for `address`, or for `name@MAIL_DOMAIN`; it accepts mail on commit. `client_id` makes it
 * idempotent, with `created` false. A deleted address returns with its tickets and new settings.
 * @throws Refusal `conflict` when the address exists or the `client_id` came with other content, `invalid` for a malformed one.
 */
export async function createMailbox(
  ctx: Ctx,
  input: MailboxChanges & { address?: string; name?: string; client_id?: string },
): Promise<{ mailbox: Mailbox; created: boolean }> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const { client_id: clientId, ...content } = input;
  const address = (input.address ?? `${input.name}@${ctx.env.MAIL_DOMAIN}`).trim().toLowerCase();
  const values = {
    ...columnsOf(input),
    displayName: input.display_name ?? address.slice(0, address.indexOf('@')),
    ratingAfterSince: isAskingLater(input) ? (sql<Date>`now()` as unknown as Date) : undefined,
    clientId,
  };
  return inTransaction(ctx, async (ctx) => {
    await lockMailboxAddresses(ctx);
    const same = clientId ? await findByClientId(ctx, clientId) : undefined;
    if (same) {
      await assertSameContent(ctx, same.id, content);
      return { mailbox: toMailbox(same), created: false };
    }
    await assertAddressesFree(ctx, null, [address, ...(values.aliases ?? [])]);
    if (input.assistant_id) await assertAssistant(ctx, input.assistant_id);
    const row = (await restore(ctx, address, values)) ?? (await insert(ctx, address, values));
    if (clientId !== undefined) await rememberContent(ctx, row.id, content);
    await recordEvent(ctx, 'mailbox.created', { mailboxId: row.id, data: { address } });
    return { mailbox: toMailbox(row), created: true };
  });
}

async function assertAssistant(ctx: Ctx, assistantId: string) {
  if (!(await isAssistantWithinReach(ctx, assistantId)))
    throw new Refusal('invalid', sentence('mailboxes.noAssistant', { id: assistantId }));
}

async function findByClientId(ctx: Ctx, clientId: string): Promise<MailboxRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.clientId, clientId), isNull(mailboxes.deletedAt)));
  return row;
}

/** The mailboxes within reach, by address. */
export async function listMailboxes(ctx: Ctx): Promise<Mailbox[]> {
  const rows = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(isNull(mailboxes.deletedAt), withinReach(ctx, mailboxes.id)))
    .orderBy(asc(mailboxes.address));
  return rows.map(toMailbox);
}

/** @throws Refusal `not_found`, also for a mailbox out of reach. */
export async function getMailbox(ctx: Ctx, id: string): Promise<Mailbox> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.id, id), isNull(mailboxes.deletedAt)));
  if (!row || !reaches(ctx.actor, row.id)) throw notFound('mailbox');
  return toMailbox(row);
}

/**
 * Updates the given fields. While `paused`, mail is filed but starts no run. A new hourly limit re-evaluates waiting
 * deliveries.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function updateMailbox(
  ctx: Ctx,
  id: string,
  changes: MailboxChanges & { paused?: boolean },
): Promise<Mailbox> {
  assertScope(ctx, 'admin');
  const before = await getMailbox(ctx, id);
  if (Object.values(changes).every((change) => change === undefined)) return before;
  return inTransaction(ctx, async (ctx) => {
    const columns = columnsOf(changes);
    if (columns.assistantId && columns.assistantId !== before.assistant_id)
      await assertAssistant(ctx, columns.assistantId);
    if (columns.aliases) {
      await lockMailboxAddresses(ctx);
      await assertAddressesFree(ctx, id, columns.aliases);
    }
    const row = firstOrThrow(
      await ctx.db
        .update(mailboxes)
        .set({
          ...columns,
          ratingAfterSince:
            isAskingLater({ ...before, ...withoutUndefined(changes) }) && !isAskingLater(before)
              ? sql`now()`
              : undefined,
          pausedAt:
            changes.paused === undefined
              ? undefined
              : changes.paused
                ? sql`coalesce(${mailboxes.pausedAt}, now())`
                : null,
        })
        .where(eq(mailboxes.id, id))
        .returning(),
    );
    const after = toMailbox(row);
    await recordEvent(ctx, 'mailbox.updated', { mailboxId: id, data: { before, after } });
    if (before.sends_per_hour !== after.sends_per_hour)
      await sendJob(ctx, 'outbound.wake', { mailboxId: id, waitingFor: 'send_limit' });
    return after;
  });
}

/**
 * Deletes a mailbox: its mail is refused and no longer fetched, its tickets stay. Its secrets and relays are removed.
 */
export async function deleteMailbox(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'admin');
  const { address } = await getMailbox(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(mailboxes)
      .set({ deletedAt: sql`now()`, inboundSecret: null, inboundSecretHash: null })
      .where(eq(mailboxes.id, id));
    await ctx.db.delete(imapAccounts).where(eq(imapAccounts.mailboxId, id));
    await ctx.db
      .update(relays)
      .set({ removedAt: sql`now()`, removedBy: ctx.actor.name, password: null })
      .where(and(eq(relays.mailboxId, id), isNull(relays.removedAt)));
    await recordEvent(ctx, 'mailbox.deleted', { mailboxId: id, data: { address } });
  });
}

/** Whether any mailbox exists, including deleted ones. */
export async function hasEverHadMailbox(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.db.select({ id: mailboxes.id }).from(mailboxes).limit(1);
  return row !== undefined;
}

type MailboxValues = Partial<MailboxRow> & { displayName: string };

async function insert(ctx: Ctx, address: string, values: MailboxValues): Promise<MailboxRow> {
  return firstOrThrow(
    await ctx.db
      .insert(mailboxes)
      .values({ ...values, address })
      .returning(),
  );
}

/** Restores the last deleted mailbox of this address with new settings, or returns null. */
async function restore(ctx: Ctx, address: string, values: MailboxValues): Promise<MailboxRow | undefined> {
  const [last] = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.address, address), isNotNull(mailboxes.deletedAt)))
    .orderBy(desc(mailboxes.deletedAt))
    .limit(1)
    .for('update');
  if (!last) return undefined;
  const [row] = await ctx.db
    .update(mailboxes)
    .set({
      ...defaultColumns,
      ...withoutUndefined(values),
      clientId: values.clientId ?? null,
      deletedAt: null,
    })
    .where(eq(mailboxes.id, last.id))
    .returning();
  return row;
}

/** Whether contacts are asked about tickets that are closed without a reply. */
function isAskingLater({ asks_rating, rating_after_hours }: MailboxChanges): boolean {
  return asks_rating === true && typeof rating_after_hours === 'number';
}

function withoutUndefined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
