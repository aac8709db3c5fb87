import { createHash } from 'node:crypto';
import { z } from 'zod';
import { spentChallenges } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { seal, unseal } from '#lib/platform/secrets.ts';

/** How long somebody may take at the provider. */
export const ssoFlowMinutes = 10;

const flowSchema = z.strictObject({
  act: z.literal('sso'),
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  until: z.number(),
});
/** What a sign-in that has begun must come back with. It lives sealed in the browser's cookie, so it needs no row. */
export type SsoFlow = z.infer<typeof flowSchema>;

export const sealFlow = (ctx: Ctx, flow: SsoFlow) => seal(ctx.env.APP_SECRET, JSON.stringify(flow));

/** Opens the cookie and uses it up: null when it is not ours, over, or was used. `now` is in milliseconds. */
export async function spendFlow(ctx: Ctx, sealed: string, now = Date.now()): Promise<SsoFlow | null> {
  const flow = openFlow(ctx, sealed);
  if (!flow || flow.until < now) return null;
  const challengeHash = createHash('sha256').update(`sso ${flow.state}`).digest('hex');
  const rows = await ctx.db
    .insert(spentChallenges)
    .values({ challengeHash })
    .onConflictDoNothing()
    .returning({ challengeHash: spentChallenges.challengeHash });
  return rows.length > 0 ? flow : null;
}

/** What the cookie says, which may have been used; null when it is not ours. */
export function openFlow({ env }: Pick<Ctx, 'env'>, sealed: string): SsoFlow | null {
  try {
    return flowSchema.parse(JSON.parse(unseal(env.APP_SECRET, sealed)));
  } catch {
    return null;
  }
}
