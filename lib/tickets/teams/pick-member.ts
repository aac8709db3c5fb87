import { and, arrayContains, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { teamMembers, teams, tickets, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { isReviewer } from '#lib/users/find-reviewer.ts';
import type { TeamRecord } from './schema.ts';

/**
 * Locks a team that serves the mailbox, until the transaction ends, so that two assignments at once take turns.
 * @throws Refusal `not_found`, also for one that serves other mailboxes only.
 */
export async function lockServingTeam(ctx: Ctx, teamId: string, mailboxId: string): Promise<TeamRecord> {
  const [team] = await ctx.db
    .select()
    .from(teams)
    .where(and(eq(teams.id, teamId), serves(mailboxId)))
    .for('update');
  if (!team) throw notFound('teamOfMailbox');
  return team;
}

/**
 * Who of a locked team gets the next ticket of the mailbox: by its mode, of those who may answer there and are not away.
 * Null when the team assigns by hand, or nobody is there.
 */
export async function pickMember(
  ctx: Ctx,
  team: TeamRecord,
  mailboxId: string,
): Promise<{ id: string; name: string } | null> {
  if (team.mode === 'by_hand') return null;
  const here = await membersThere(ctx, team.id, mailboxId);
  if (team.mode === 'least_busy') {
    const fewest = Math.min(...here.map(({ active }) => active));
    return here.find(({ active }) => active === fewest) ?? null;
  }
  const last = here.find(({ id }) => id === team.lastUserId)?.position ?? (await positionOfLast(ctx, team));
  const next = here.find(({ position }) => position > last) ?? here[0] ?? null;
  if (next) await ctx.db.update(teams).set({ lastUserId: next.id }).where(eq(teams.id, team.id));
  return next;
}

/** The one team of this name, case folded, that serves the mailbox; null when there is none. */
export async function findTeam(
  ctx: Ctx,
  { named, mailboxId }: { named: string; mailboxId: string },
): Promise<{ id: string; name: string } | null> {
  const rows = await ctx.db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(sql`lower(${teams.name}) = lower(${named.trim()})`, serves(mailboxId)));
  const [only] = rows;
  return only && rows.length === 1 ? only : null;
}

function serves(mailboxId: string) {
  return and(
    isNull(teams.archivedAt),
    or(isNull(teams.mailboxIds), arrayContains(teams.mailboxIds, [mailboxId])),
  );
}

/** The members who can take a ticket of the mailbox, in the order of the round, with how many active ones they have. */
function membersThere(ctx: Ctx, teamId: string, mailboxId: string) {
  const active = sql<number>`(select count(*)::int from ${tickets}
    where ${tickets.assigneeId} = ${users.id} and ${tickets.status} in ('open', 'in_progress')
      and ${tickets.mergedIntoId} is null and ${tickets.withdrawnAt} is null)`;
  return ctx.db
    .select({ id: users.id, name: users.name, position: teamMembers.position, active })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(
        eq(teamMembers.teamId, teamId),
        isReviewer,
        isNull(users.awayAt),
        or(isNull(users.mailboxIds), arrayContains(users.mailboxIds, [mailboxId])),
      ),
    )
    .orderBy(asc(teamMembers.position));
}

/** Who got the last one may be away by now; the round goes on from their place. */
async function positionOfLast(ctx: Ctx, { id, lastUserId }: TeamRecord): Promise<number> {
  if (lastUserId === null) return -1;
  const [row] = await ctx.db
    .select({ position: teamMembers.position })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, id), eq(teamMembers.userId, lastUserId)));
  return row?.position ?? -1;
}
