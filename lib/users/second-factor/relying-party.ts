import type { Env } from '#lib/platform/env.ts';
import { Refusal } from '#lib/platform/errors.ts';

/** Whom passkeys are for, by APP_URL alone: what a request says of its host, a stranger may have chosen. */
type RelyingParty = { id: string; origin: string };

const ipAddress = /^(?:[\d.]+|\[.*\])$/;

/** Null where browsers have no passkeys: on an IP address, and on plain http but for localhost. */
export function findRelyingParty({ APP_URL }: Pick<Env, 'APP_URL'>): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(APP_URL);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (ipAddress.test(hostname) || (protocol !== 'https:' && !isLocal)) return null;
  return { id: hostname, origin };
}

/** @throws Refusal `conflict` with the fact `reason: passkeys_unavailable`. */
export function relyingParty(env: Pick<Env, 'APP_URL'>): RelyingParty {
  const party = findRelyingParty(env);
  if (!party)
    throw new Refusal('conflict', 'users.passkeysUnavailable', {
      facts: { reason: 'passkeys_unavailable' },
    });
  return party;
}
