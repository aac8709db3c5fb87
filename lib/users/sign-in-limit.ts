import { eq, lt, sql } from 'drizzle-orm';
import { signInFailures } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';

const windowMinutes = 15;
const maxFailures = { email: 10, client: 50 };

/**
 * Counts a sign-in before its password check, so that concurrent attempts cannot exceed the limit. The client counts
 * first: a refused one cannot fill the table.
 * @throws Refusal `too_many` with `retry_after` in seconds.
 */
export async function countSignIn(ctx: Ctx, email: string, client: string): Promise<void> {
  await ctx.db
    .delete(signInFailures)
    .where(lt(signInFailures.since, sql`now() - make_interval(mins => ${windowMinutes})`));
  await countOne(ctx, { key: clientKey(client), limit: maxFailures.client, whose: 'from this address' });
  await countOne(ctx, { key: emailKey(email), limit: maxFailures.email, whose: 'for this e-mail address' });
}

/** After a successful sign-in: resets the e-mail address, and forgives the client one attempt. */
export async function clearSignInFailures(ctx: Ctx, email: string, client: string): Promise<void> {
  await ctx.db.delete(signInFailures).where(eq(signInFailures.key, emailKey(email)));
  await ctx.db
    .update(signInFailures)
    .set({ count: sql`greatest(${signInFailures.count} - 1, 0)` })
    .where(eq(signInFailures.key, clientKey(client)));
}

async function countOne(
  ctx: Ctx,
  { key, limit, whose }: { key: string; limit: number; whose: string },
): Promise<void> {
  const [row] = await ctx.db
    .insert(signInFailures)
    .values({ key, count: 1, since: sql`now()` })
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: { count: sql`least(${signInFailures.count} + 1, 1000000)` },
    })
    .returning({
      count: signInFailures.count,
      waitSeconds: sql<number>`ceil(extract(epoch from ${signInFailures.since} + make_interval(mins => ${windowMinutes}) - now()))::int`,
    });
  if (!row || row.count <= limit) return;
  const retryAfter = Math.max(1, row.waitSeconds);
  const minutes = Math.ceil(retryAfter / 60);
  throw new Refusal(
    'too_many',
    `Too many sign-ins failed ${whose}. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    { facts: { retry_after: retryAfter } },
  );
}

const emailKey = (email: string) => `email:${email.slice(0, 320)}`;

/** An IPv6 /64 counts as one client. */
function clientKey(client: string) {
  return `client:${client.includes(':') && !client.includes('.') ? client.split(':').slice(0, 4).join(':') : client}`.slice(
    0,
    200,
  );
}
