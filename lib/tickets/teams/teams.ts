import { and, arrayOverlaps, asc, count, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, teamMembers, teams, users } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { type Team, type TeamChanges, type TeamRecord, toTeam } from './schema.ts';

const maxTeams = 200;

/** The teams by name: all of them, or for who reaches only some mailboxes those that serve one of these. */
export async function listTeams(ctx: Ctx): Promise<Team[]> {
  assertScope(ctx, 'read');
  const reach = ctx.actor.mailboxIds;
  const serves =
    reach === null
      ? undefined
      : or(isNull(teams.mailboxIds), reach.length ? arrayOverlaps(teams.mailboxIds, reach) : undefined);
  const rows = await ctx.db
    .select()
    .from(teams)
    .where(and(isNull(teams.archivedAt), serves))
    .orderBy(asc(teams.name), asc(teams.id));
  const members = await membersOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toTeam(withinSight(row, reach), members.get(row.id) ?? []));
}

/** Creates a team. @throws Refusal `conflict` for a taken name; `invalid` for an unknown user or mailbox. */
export async function createTeam(ctx: Ctx, input: TeamChanges & { name: string }): Promise<Team> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    await assertSound(ctx, input);
    const [all] = await ctx.db.select({ n: count() }).from(teams).where(isNull(teams.archivedAt));
    if ((all?.n ?? 0) >= maxTeams)
      throw new Refusal('conflict', sentence('teams.tooMany', { max: maxTeams }));
    const { name, mode, mailbox_ids: mailboxIds = null, member_ids: memberIds = [] } = input;
    const row = firstOrThrow(await ctx.db.insert(teams).values({ name, mode, mailboxIds }).returning());
    await setMembers(ctx, row.id, memberIds);
    await recordEvent(ctx, 'team.created', { data: { team_id: row.id, name } });
    return toTeam(row, [...new Set(memberIds)]);
  });
}

/** Changes the given fields; `member_ids` replaces the members. @throws Refusal as `createTeam`, and `not_found`. */
export async function updateTeam(ctx: Ctx, id: string, changes: TeamChanges): Promise<Team> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const row = await lockTeam(ctx, id);
    const before = toTeam(row, (await membersOf(ctx, [id])).get(id) ?? []);
    await assertSound(ctx, { ...changes, id });
    const after: Team = { ...before, ...changes };
    await ctx.db
      .update(teams)
      .set({ name: after.name, mode: after.mode, mailboxIds: after.mailbox_ids })
      .where(eq(teams.id, id));
    if (changes.member_ids) {
      after.member_ids = [...new Set(changes.member_ids)];
      await setMembers(ctx, id, after.member_ids);
    }
    await recordEvent(ctx, 'team.updated', {
      data: { team_id: id, before: factsOf(before), after: factsOf(after) },
    });
    return after;
  });
}

/** Ends a team: nothing is assigned to it any more; its tickets keep who has them. @throws Refusal `not_found`. */
export async function archiveTeam(ctx: Ctx, id: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const row = await lockTeam(ctx, id);
    await ctx.db.update(teams).set({ archivedAt: sql`now()` }).where(eq(teams.id, id));
    await recordEvent(ctx, 'team.archived', { data: { team_id: id, name: row.name } });
  });
}

/** What serves several mailboxes is for who reaches them all. */
function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

async function lockTeam(ctx: Ctx, id: string): Promise<TeamRecord> {
  const [row] = await ctx.db
    .select()
    .from(teams)
    .where(and(eq(teams.id, id), isNull(teams.archivedAt)))
    .for('update');
  if (!row) throw notFound('team');
  return row;
}

/** Of the mailboxes that a team serves, those within reach. */
function withinSight(row: TeamRecord, reach: string[] | null): TeamRecord {
  if (reach === null || row.mailboxIds === null) return row;
  return { ...row, mailboxIds: row.mailboxIds.filter((id) => reach.includes(id)) };
}

async function membersOf(ctx: Ctx, teamIds: string[]): Promise<Map<string, string[]>> {
  const rows = teamIds.length
    ? await ctx.db
        .select({ teamId: teamMembers.teamId, userId: teamMembers.userId })
        .from(teamMembers)
        .where(inArray(teamMembers.teamId, teamIds))
        .orderBy(asc(teamMembers.position))
    : [];
  const members = new Map<string, string[]>();
  for (const { teamId, userId } of rows) members.set(teamId, [...(members.get(teamId) ?? []), userId]);
  return members;
}

async function setMembers(ctx: Ctx, teamId: string, userIds: string[]): Promise<void> {
  await ctx.db.delete(teamMembers).where(eq(teamMembers.teamId, teamId));
  const rows = [...new Set(userIds)].map((userId, position) => ({ teamId, userId, position }));
  if (rows.length > 0) await ctx.db.insert(teamMembers).values(rows);
}

async function assertSound(ctx: Ctx, input: TeamChanges & { id?: string }): Promise<void> {
  const { id, name, member_ids: memberIds = [], mailbox_ids: mailboxIds } = input;
  await acquireAdvisoryLock(ctx, 'teams');
  if (name !== undefined) {
    const taken = await ctx.db
      .select({ id: teams.id })
      .from(teams)
      .where(
        and(
          sql`lower(${teams.name}) = lower(${name})`,
          isNull(teams.archivedAt),
          id ? ne(teams.id, id) : undefined,
        ),
      );
    if (taken.length > 0) throw new Refusal('conflict', sentence('teams.nameTaken', { name }));
  }
  const wanted = [...new Set(memberIds)];
  const known = wanted.length
    ? await ctx.db.select({ id: users.id }).from(users).where(inArray(users.id, wanted))
    : [];
  if (known.length < wanted.length) throw new Refusal('invalid', 'teams.noUser');
  const wantedMailboxes = [...new Set(mailboxIds ?? [])];
  const knownMailboxes = wantedMailboxes.length
    ? await ctx.db.select({ id: mailboxes.id }).from(mailboxes).where(inArray(mailboxes.id, wantedMailboxes))
    : [];
  if (knownMailboxes.length < wantedMailboxes.length) throw new Refusal('invalid', 'mailboxes.oneMissing');
}

function factsOf({ id: _, ...facts }: Team) {
  return facts;
}
