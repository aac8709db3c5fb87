import { and, asc, count, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { apiKeys, tickets, users } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { changeTicket, lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { lockFullAdmins } from '#lib/users/full-admins.ts';
import { saveUser, type UserRow } from '#lib/users/save-user.ts';
import { readSsoConfig } from '#lib/users/single-sign-on/sso-config.ts';
import { type DirectoryUser, toDirectoryUser } from './directory-user.ts';

type Person = { email: string; name: string; externalId: string | null; active: boolean };

/** By what a directory looks for one person. */
export type DirectoryFilter = { field: 'email' | 'externalId' | 'id'; value: string };

/**
 * The people, oldest first, from the `offset`th on, and how many there are in all.
 * @throws Refusal `forbidden` unless the caller is an admin of every mailbox.
 */
export async function listDirectory(
  ctx: Ctx,
  { filter, offset, limit }: { filter?: DirectoryFilter; offset: number; limit: number },
): Promise<{ people: DirectoryUser[]; total: number }> {
  assertDirectory(ctx);
  const which = filter && conditionOf(filter);
  const [counted] = await ctx.db.select({ n: count() }).from(users).where(which);
  const rows = await ctx.db
    .select()
    .from(users)
    .where(which)
    .orderBy(asc(users.id))
    .offset(offset)
    .limit(limit);
  return { people: rows.map(toDirectoryUser), total: counted?.n ?? 0 };
}

/** @throws Refusal `not_found`, `forbidden`. */
export async function getDirectoryUser(ctx: Ctx, id: string): Promise<DirectoryUser> {
  assertDirectory(ctx);
  const [row] = await ctx.db
    .select()
    .from(users)
    .where(conditionOf({ field: 'id', value: id }));
  if (!row) throw notFound('user');
  return toDirectoryUser(row);
}

/**
 * Adds a person whom the directory switches on: with the role that single sign-on gives unknown people, else to read only.
 * They have no password, and are invited by nobody.
 * @throws Refusal `conflict` when the address or the external id is another's.
 */
export async function createDirectoryUser(ctx: Ctx, person: Person): Promise<DirectoryUser> {
  assertDirectory(ctx);
  const config = await readSsoConfig(ctx);
  const role = config?.newUserRole ?? 'viewer';
  return inTransaction(ctx, async (ctx) => {
    await assertFree(ctx, person);
    const { email, name, externalId, active } = person;
    const disabledAt = active ? null : new Date();
    const [row] = await ctx.db
      .insert(users)
      .values({ email, name, externalId, role, disabledAt })
      .onConflictDoNothing()
      .returning();
    if (!row) throw new Refusal('conflict', 'users.emailTaken');
    await recordEvent(ctx, 'user.created', { data: { user_id: row.id, role } });
    return toDirectoryUser(row);
  });
}

/**
 * Changes a person. Switched off, their sessions end at once, the API keys that they made are revoked, and their open
 * tickets are nobody's, in sight of the team. Nothing of theirs is deleted.
 * @throws Refusal `not_found`; `conflict` for a taken address, or the last admin who reaches every mailbox.
 */
export async function changeDirectoryUser(
  ctx: Ctx,
  id: string,
  change: Partial<Person>,
): Promise<DirectoryUser> {
  assertDirectory(ctx);
  return inTransaction(ctx, async (ctx) => {
    const fullAdmins = await lockFullAdmins(ctx);
    const [before] = await ctx.db
      .select()
      .from(users)
      .where(conditionOf({ field: 'id', value: id }))
      .for('update');
    if (!before) throw notFound('user');
    const after = changed(before, change);
    if (after === null) return toDirectoryUser(before);
    await assertFree(ctx, { ...after, id });
    if (after.disabledAt && fullAdmins.length === 1 && fullAdmins[0] === id)
      throw new Refusal('conflict', 'users.lastAdmin');
    const row = await saveUser(ctx, before, after);
    if (row.disabledAt && !before.disabledAt) await leaveDesk(ctx, id);
    return toDirectoryUser(row);
  });
}

function assertDirectory(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

function conditionOf({ field, value }: DirectoryFilter): SQL {
  if (field === 'email') return eq(users.email, value.trim().toLowerCase());
  if (field === 'externalId') return eq(users.externalId, value);
  return /^usr_[0-9a-f]{32}$/.test(value) ? eq(users.id, value) : sql`false`;
}

/** What is to be written; null when nothing changes. */
function changed(before: UserRow, change: Partial<Person>) {
  const disabledAt =
    change.active === undefined
      ? before.disabledAt
      : change.active
        ? null
        : (before.disabledAt ?? new Date());
  const after = {
    email: change.email ?? before.email,
    name: change.name ?? before.name,
    externalId: change.externalId === undefined ? before.externalId : change.externalId,
    disabledAt,
  };
  const isSame = (Object.keys(after) as (keyof typeof after)[]).every((key) => after[key] === before[key]);
  return isSame ? null : after;
}

/** @throws Refusal `conflict` when the address or the external id is another person's. */
async function assertFree(
  ctx: Ctx,
  { email, externalId, id }: Pick<Person, 'email' | 'externalId'> & { id?: string },
): Promise<void> {
  const others = id === undefined ? undefined : ne(users.id, id);
  const [sameEmail] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), others));
  if (sameEmail) throw new Refusal('conflict', 'users.emailTaken');
  if (externalId === null) return;
  const [sameId] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.externalId, externalId), others));
  if (sameId) throw new Refusal('conflict', 'sso.externalTaken');
}

/** Whoever is gone answers nobody, and what they gave to programs ends with them. */
async function leaveDesk(ctx: Ctx, userId: string): Promise<void> {
  const keys = await ctx.db
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.createdBy, userId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  for (const { id } of keys) await recordEvent(ctx, 'api_key.revoked', { data: { api_key_id: id } });
  const open = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.assigneeId, userId), ne(tickets.status, 'closed')))
    .orderBy(asc(tickets.id));
  for (const { id } of open) {
    const ticket = await lockTicketRow(ctx, id);
    const data = { before: ticket.assigneeId, after: null, name: null };
    if (ticket.assigneeId === userId)
      await changeTicket(ctx, ticket, { assigneeId: null }, { type: 'ticket.assigned', data });
  }
}
