import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { apiKeys, ticketActs, users } from '#db/schema/index.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { keyActor } from '#lib/users/key-actor.ts';
import { toActor } from '#lib/users/user-actor.ts';

export type ActRecord = typeof ticketActs.$inferSelect;

/** Whose act it is. @throws Refusal `forbidden` for who is neither a person nor a program. */
export function ownerColumns({ actor }: Pick<Ctx, 'actor'>): { userId?: string; apiKeyId?: string } {
  if (actor.type === 'user') return { userId: actor.id };
  if (actor.type === 'api_key') return { apiKeyId: actor.id };
  throw new Refusal('forbidden', 'acts.onlyPeople');
}

/** The condition that an act is the actor's own. */
export function isOwnAct(ctx: Pick<Ctx, 'actor'>): SQL {
  const { userId, apiKeyId } = ownerColumns(ctx);
  return userId ? eq(ticketActs.userId, userId) : eq(ticketActs.apiKeyId, apiKeyId ?? '');
}

/** The actor of an act as they are now: null when they may no longer sign in. */
export async function actorOfAct(ctx: Ctx, { userId, apiKeyId }: ActRecord): Promise<Actor | null> {
  if (userId) {
    const [user] = await ctx.db
      .select()
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)));
    return user ? toActor(user) : null;
  }
  const [key] = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, apiKeyId ?? ''), isNull(apiKeys.revokedAt)));
  return key ? keyActor(ctx, key) : null;
}
