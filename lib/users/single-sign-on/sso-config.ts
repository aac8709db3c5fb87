import { type RoleRule, singleSignOn } from '#db/schema/index.ts';
import type { Ctx, Role } from '#lib/platform/context.ts';
import type { Env } from '#lib/platform/env.ts';
import { unseal } from '#lib/platform/secrets.ts';

/** The provider as a sign-in needs it: the secret is open, so this never leaves the process. */
export type SsoConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  label: string;
  domains: string[];
  roleClaim: string | null;
  roleRules: RoleRule[];
  newUserRole: Role | null;
  only: boolean;
};

/** What is set at the desk, else in the environment; null where there is no single sign-on. */
export async function readSsoConfig(ctx: Ctx): Promise<SsoConfig | null> {
  const [row] = await ctx.db.select().from(singleSignOn);
  if (!row) return ssoFromEnv(ctx.env);
  const { clientSecret } = row;
  return { ...row, clientSecret: clientSecret === null ? null : unseal(ctx.env.APP_SECRET, clientSecret) };
}

/** What the environment sets; null without OIDC_ISSUER. */
export function ssoFromEnv(env: Env): SsoConfig | null {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID) return null;
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    label: env.OIDC_LABEL,
    domains: env.OIDC_DOMAINS.map((domain) => domain.toLowerCase()),
    roleClaim: env.OIDC_ROLE_CLAIM ?? null,
    roleRules: env.OIDC_ROLES.map(toRule),
    newUserRole: env.OIDC_NEW_USER_ROLE ?? null,
    only: env.OIDC_ONLY,
  };
}

function toRule(pair: string): RoleRule {
  const at = pair.lastIndexOf('=');
  return { value: pair.slice(0, at), role: pair.slice(at + 1) as Role, mailbox_ids: null };
}
