import { and, arrayOverlaps, asc, count, eq, isNull, or } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, scopesOfRole } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import { invitationsOf } from './account-links.ts';
import { lockFullAdmins } from './full-admins.ts';
import { assertCanGrant, assertCanManage } from './grants.ts';
import { assertGoodPassword } from './password-strength/assert-good-password.ts';
import { hashPassword } from './passwords.ts';
import { saveUser, type UserRow } from './save-user.ts';
import type { Invitation, User } from './schema.ts';

/**
 * Creates a user. `email` is stored in lower case; `mailbox_ids` null or absent means every mailbox. Without a password
 * nobody can sign in as them until they set one by a link.
 * @throws Refusal `forbidden`, `conflict` when the e-mail exists, `invalid` for an unknown mailbox or a poor password.
 */
export async function createUser(
  ctx: Ctx,
  input: {
    email: string;
    name: string;
    role: User['role'];
    password?: string;
    mailbox_ids?: string[] | null;
  },
): Promise<User> {
  assertScope(ctx, 'admin');
  const mailboxIds = input.mailbox_ids ?? null;
  await assertCanGrant(ctx, { mailboxIds, scopes: scopesOfRole[input.role] });
  if (input.password !== undefined) await assertGoodPassword(input.password, input);
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(users)
      .values({
        email: input.email.trim().toLowerCase(),
        name: input.name,
        role: input.role,
        passwordHash,
        mailboxIds,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) throw new Refusal('conflict', 'users.emailTaken');
    await recordEvent(ctx, 'user.created', { data: { user_id: row.id, role: row.role } });
    return toUser(row);
  });
}

/** Users, oldest first. An actor with limited reach sees only users who share a mailbox. */
export async function listUsers(
  ctx: Ctx,
  page: { limit?: number; cursor?: string } = {},
): Promise<Page<User>> {
  assertScope(ctx, 'read');
  const limit = page.limit ?? 100;
  const rows = await ctx.db
    .select()
    .from(users)
    .where(and(visible(ctx), afterCursor(page.cursor, [users.id], 'up')))
    .orderBy(asc(users.id))
    .limit(limit + 1);
  const invitations = await invitationsOf(ctx, withoutPassword(rows));
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toUser(row, invitations.get(row.id)),
  );
}

/** @throws Refusal `not_found`, also for a user who shares no mailbox with the actor. */
export async function getUser(ctx: Ctx, id: string): Promise<User> {
  assertScope(ctx, 'read');
  const [row] = await ctx.db
    .select()
    .from(users)
    .where(and(eq(users.id, id), visible(ctx)));
  if (!row) throw notFound('user');
  return withInvitation(ctx, row);
}

/**
 * Refuses whoever may not change this user, such as by a link that sets their password.
 * @throws Refusal `forbidden`, `not_found`.
 */
export async function assertCanManageUser(ctx: Ctx, id: string): Promise<void> {
  assertScope(ctx, 'admin');
  const [row] = await ctx.db
    .select()
    .from(users)
    .where(and(eq(users.id, id), visible(ctx)));
  if (!row) throw notFound('user');
  assertCanManage(ctx, row);
}

/** Who signs in with an address, in whatever case; null when nobody does. */
export async function findUserByEmail(ctx: Ctx, email: string): Promise<User | null> {
  assertScope(ctx, 'read');
  const [row] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email.trim().toLowerCase()), visible(ctx)));
  return row ? getUser(ctx, row.id) : null;
}

/**
 * Updates a user. `disabled` ends their access at once; a new password ends their sessions.
 * @throws Refusal `invalid` for a poor password.
 * @throws Refusal `forbidden` for a user with more permissions than the actor.
 * @throws Refusal `conflict` when no admin who reaches every mailbox would be left.
 */
export async function updateUser(
  ctx: Ctx,
  id: string,
  change: {
    name?: string;
    role?: User['role'];
    password?: string;
    mailbox_ids?: string[] | null;
    disabled?: boolean;
  },
): Promise<User> {
  assertScope(ctx, 'admin');
  await assertCanGrant(ctx, {
    mailboxIds: change.mailbox_ids,
    scopes: change.role && scopesOfRole[change.role],
  });
  const passwordHash =
    change.password === undefined ? undefined : await judgeAndHash(ctx, id, change.password);
  return inTransaction(ctx, async (ctx) => {
    const fullAdmins = await lockFullAdmins(ctx);
    const [before] = await ctx.db
      .select()
      .from(users)
      .where(and(eq(users.id, id), visible(ctx)))
      .for('update');
    if (!before) throw notFound('user');
    assertCanManage(ctx, before);
    const after = {
      name: change.name ?? before.name,
      role: change.role ?? before.role,
      passwordHash: passwordHash ?? before.passwordHash,
      mailboxIds: change.mailbox_ids === undefined ? before.mailboxIds : change.mailbox_ids,
      disabledAt: disabledAt(before, change.disabled),
    };
    const staysFullAdmin = after.role === 'admin' && !after.disabledAt && after.mailboxIds === null;
    if (!staysFullAdmin && fullAdmins.length === 1 && fullAdmins[0] === id) {
      throw new Refusal('conflict', 'users.lastAdmin');
    }
    return withInvitation(ctx, await saveUser(ctx, before, after));
  });
}

/** The hash of a new password, which is judged with the name and address that the user has. */
async function judgeAndHash(ctx: Ctx, id: string, password: string): Promise<string> {
  const [user] = await ctx.db
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(and(eq(users.id, id), visible(ctx)));
  await assertGoodPassword(password, user ?? {});
  return hashPassword(password);
}

/** The number of users; zero before setup. */
export async function countUsers(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(users);
  return row?.n ?? 0;
}

async function withInvitation(ctx: Ctx, row: UserRow): Promise<User> {
  return toUser(row, (await invitationsOf(ctx, withoutPassword([row]))).get(row.id));
}

function withoutPassword(rows: UserRow[]): string[] {
  return rows.filter((row) => row.passwordHash === null).map(({ id }) => id);
}

export function toUser(row: UserRow, invitation: Invitation | null = null): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    mailbox_ids: row.mailboxIds,
    disabled_at: row.disabledAt?.toISOString() ?? null,
    notify_reviews: row.notifyReviews,
    notify_away: row.notifyAway,
    reading_language: row.readingLanguage,
    after_act: row.afterAct,
    away_at: row.awayAt?.toISOString() ?? null,
    time_zone: row.timeZone,
    picture: row.picture,
    list_preview: row.listPreview,
    created_at: row.createdAt.toISOString(),
    invitation,
  };
}

function visible(ctx: Ctx) {
  const reach = ctx.actor.mailboxIds;
  if (reach === null) return undefined;
  return or(isNull(users.mailboxIds), reach.length ? arrayOverlaps(users.mailboxIds, reach) : undefined);
}

function disabledAt(before: UserRow, disabled: boolean | undefined) {
  if (disabled === undefined) return before.disabledAt;
  return disabled ? (before.disabledAt ?? new Date()) : null;
}
