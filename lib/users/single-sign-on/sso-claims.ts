import type { Role } from '#lib/platform/context.ts';
import type { SsoConfig } from './sso-config.ts';

export type Claims = Record<string, unknown> & { sub: string };

/** Who a provider says somebody is. `email` is null unless the provider has verified it. */
export type SsoPerson = { issuer: string; subject: string; email: string | null; name: string };

/** What the claims make of somebody. */
export type Grant = { role: Role; mailboxIds: string[] | null };

const roleRank: Record<Role, number> = { viewer: 0, member: 1, admin: 2 };

export function personOf(issuer: string, claims: Claims): SsoPerson {
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : '';
  const name = typeof claims.name === 'string' ? claims.name.trim().slice(0, 200) : '';
  const isAddress = /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email);
  const verified = isAddress && isVerified(issuer, claims) ? email : null;
  return { issuer, subject: claims.sub, email: verified, name: name || email.split('@')[0] || claims.sub };
}

/** Entra ID has no `email_verified`; its `xms_edov` says that the owner of the domain was verified. */
function isVerified(issuer: string, claims: Claims): boolean {
  if (claims.email_verified === true) return true;
  const isEntra = new URL(issuer).hostname === 'login.microsoftonline.com';
  return isEntra && [true, 1, '1', 'true'].includes(claims.xms_edov as string);
}

export function isAllowedDomain({ domains }: Pick<SsoConfig, 'domains'>, email: string): boolean {
  return domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1));
}

/**
 * The highest role of the rules that fit, and all their mailboxes; undefined where roles are not taken from claims, null
 * where no rule fits.
 */
export function grantOf({ roleClaim, roleRules }: SsoConfig, claims: Claims): Grant | null | undefined {
  if (roleClaim === null || roleRules.length === 0) return undefined;
  const values = claimValues(claims, roleClaim);
  const fitting = roleRules.filter(({ value }) => values.includes(value));
  const [highest] = fitting.toSorted((a, b) => roleRank[b.role] - roleRank[a.role]);
  if (!highest) return null;
  const reaches = fitting.map((rule) => rule.mailbox_ids);
  const mailboxIds = reaches.includes(null) ? null : [...new Set(reaches.flatMap((ids) => ids ?? []))];
  return { role: highest.role, mailboxIds };
}

/** A claim by its name, or by a path such as `realm_access.roles`. */
export function claimValues(claims: Claims, claim: string): string[] {
  const found =
    claims[claim] ??
    claim
      .split('.')
      .reduce<unknown>(
        (inner, key) =>
          inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
            ? (inner as Record<string, unknown>)[key]
            : undefined,
        claims,
      );
  return [found].flat().filter((value): value is string => typeof value === 'string');
}
