import { firstOrThrow } from '#db/first-or-throw.ts';
import { singleSignOn } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { assertCanGrant } from '../grants.ts';
import type { SingleSignOn, SingleSignOnInput } from './schema.ts';
import { assertIssuer, ssoCallbackUrl } from './sso-client.ts';
import { type SsoConfig, ssoFromEnv } from './sso-config.ts';
import { findPasswordKeeper } from './sso-only.ts';

type Row = typeof singleSignOn.$inferSelect;

/** The provider with how its last test ended, never its secret. @throws Refusal `forbidden`. */
export async function getSingleSignOn(ctx: Ctx): Promise<SingleSignOn> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const [row] = await ctx.db.select().from(singleSignOn);
  const config = row ?? ssoFromEnv(ctx.env);
  const keeper = await findPasswordKeeper(ctx);
  return {
    callback_url: ssoCallbackUrl(ctx.env),
    password_keeper: keeper && { id: keeper.id, name: keeper.name, email: keeper.email },
    provider: config && toProvider(config, row),
  };
}

/**
 * Sets the provider; it counts from the next sign-in on, and over the environment's. The secret is stored sealed.
 * @throws Refusal `invalid` for plain http, a missing secret, or unknown people of any domain.
 */
export async function putSingleSignOn(ctx: Ctx, input: SingleSignOnInput): Promise<SingleSignOn> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  assertIssuer(ctx.env, input.issuer);
  if (input.new_user_role !== null && input.allowed_domains.length === 0)
    throw new Refusal('invalid', 'sso.needsDomains');
  for (const { mailbox_ids: mailboxIds } of input.role_rules) await assertCanGrant(ctx, { mailboxIds });
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'single sign-on');
    const [before] = await ctx.db.select().from(singleSignOn);
    if (input.sso_only && (await findPasswordKeeper(ctx)) === null)
      throw new Refusal('conflict', 'sso.nobodyKeepsPassword');
    const values = {
      issuer: input.issuer,
      clientId: input.client_id,
      clientSecret: secretOf(ctx, before, input),
      label: input.label,
      domains: input.allowed_domains,
      roleClaim: input.role_claim,
      roleRules: input.role_rules,
      newUserRole: input.new_user_role,
      only: input.sso_only,
      testedAt: null,
      testStep: null,
      testResponse: null,
    };
    const rows = await ctx.db
      .insert(singleSignOn)
      .values(values)
      .onConflictDoUpdate({ target: singleSignOn.id, set: values })
      .returning();
    const { issuer, clientId, only } = firstOrThrow(rows);
    await recordEvent(ctx, 'single_sign_on.changed', { data: { issuer, client_id: clientId, only } });
    return getSingleSignOn(ctx);
  });
}

/** Removes what was set here; what the environment sets counts again. @throws Refusal `not_found`. */
export async function removeSingleSignOn(ctx: Ctx): Promise<void> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db.delete(singleSignOn).returning();
    if (!row) throw notFound('singleSignOn');
    await recordEvent(ctx, 'single_sign_on.removed', { data: { issuer: row.issuer } });
  });
}

/** The stored secret is only for its own provider and client, so nobody can send it elsewhere. */
function secretOf(ctx: Ctx, before: Row | undefined, input: SingleSignOnInput): string | null {
  const { client_secret: given } = input;
  if (given !== undefined) return given === null ? null : seal(ctx.env.APP_SECRET, given);
  if (before?.issuer === input.issuer && before.clientId === input.client_id) return before.clientSecret;
  throw new Refusal('invalid', 'sso.needsSecret');
}

function toProvider(config: SsoConfig, row: Row | undefined): SingleSignOn['provider'] {
  return {
    issuer: config.issuer,
    client_id: config.clientId,
    label: config.label,
    allowed_domains: config.domains,
    role_claim: config.roleClaim,
    role_rules: config.roleRules,
    new_user_role: config.newUserRole,
    sso_only: config.only,
    has_secret: config.clientSecret !== null,
    from_environment: row === undefined,
    tested_at: row?.testedAt?.toISOString() ?? null,
    test_step: row?.testStep ?? null,
    test_response: row?.testResponse ?? null,
  };
}
