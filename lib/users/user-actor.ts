import type { users } from '#db/schema/index.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';

export type UserActor = Extract<Actor, { type: 'user' }>;

/** A user's row as who acts. */
export function toActor(row: typeof users.$inferSelect): UserActor {
  return { type: 'user', id: row.id, name: row.name, role: row.role, mailboxIds: row.mailboxIds };
}

/** The user who acts. @throws Refusal `forbidden` for a program: it has no account of its own. */
export function actingUser({ actor }: Pick<Ctx, 'actor'>): UserActor {
  if (actor.type !== 'user') throw new Refusal('forbidden', 'users.onlySignedIn');
  return actor;
}
