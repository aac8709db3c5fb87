import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { accountLinks, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { createAccountLink } from '#lib/users/account-links.ts';
import { countSignIn } from '#lib/users/sign-in-limit.ts';
import { sentence } from '#locales/sentence.ts';

/** So many links a person may ask for themselves, so that nobody can flood them. The last one works for the hour. */
const maxPerHour = 5;

/**
 * Has a link mailed to whoever signs in with this address, if anybody does. The same is done for an unknown one up to the
 * job, so neither answer nor time tells.
 * @throws Refusal `too_many` with `retry_after` in seconds.
 */
export async function requestPasswordReset(
  ctx: Ctx,
  { email: given, client }: { email: string; client: string },
): Promise<void> {
  const email = given.trim().toLowerCase();
  await limitRequests(ctx, { email, client });
  await inTransaction(ctx, async (ctx) => {
    const [user] = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    await sendJob(ctx, 'account.reset', { linkId: newId('alk'), userId: user?.id ?? null });
  });
}

/**
 * Makes the link that a person asked for, once however often its job runs. Does nothing for a disabled one, or when no
 * mail can be sent.
 */
export async function startPasswordReset(
  ctx: Ctx,
  { linkId, userId }: { linkId: string; userId: string | null },
): Promise<void> {
  if (userId === null) return;
  await inTransaction(ctx, async (ctx) => {
    const [user] = await ctx.db.select().from(users).where(eq(users.id, userId)).for('update');
    if (!user || user.disabledAt || !(await findSendingMailbox(ctx))) return;
    const isThere = count(sql`case when ${eq(accountLinks.id, linkId)} then 1 end`);
    const [asked] = await ctx.db
      .select({ n: count(), isThere })
      .from(accountLinks)
      .where(
        and(
          eq(accountLinks.userId, userId),
          eq(accountLinks.kind, 'reset'),
          isNull(accountLinks.createdBy),
          gt(accountLinks.createdAt, sql`now() - interval '1 hour'`),
        ),
      );
    if (!asked || asked.isThere > 0 || asked.n >= maxPerHour) return;
    await createAccountLink(ctx, { id: linkId, userId, kind: 'reset' });
    await sendJob(ctx, 'account.mail', { linkId });
  });
}

/** As sign-ins are limited, in counts of their own. */
async function limitRequests(ctx: Ctx, { email, client }: { email: string; client: string }) {
  const attempt = { email: `reset ${email}`, client: `reset ${clientNetwork(client)}`, device: null };
  try {
    await countSignIn(ctx, attempt);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const seconds = Number(error.facts.retry_after);
    throw new Refusal('too_many', sentence('request.tooMany', { seconds }), { facts: error.facts });
  }
}
