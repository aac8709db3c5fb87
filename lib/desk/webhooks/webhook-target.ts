import { isIP } from 'node:net';
import type { Env } from '#lib/platform/env.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { isLoopbackAddress, isPublicAddress } from '#lib/platform/public-address.ts';
import { type FetchPolicy, publicInternet, readWebAddress } from '#lib/platform/public-http.ts';

/** Which addresses webhooks may be sent to, and for how long one attempt may take: 15 seconds. */
export function webhookPolicy({ WEBHOOK_ALLOW_LOOPBACK }: Env): FetchPolicy {
  return {
    ...publicInternet,
    timeoutMs: 15_000,
    allows: (address) => isPublicAddress(address) || (WEBHOOK_ALLOW_LOOPBACK && isLoopbackAddress(address)),
  };
}

/**
 * The URL as it is kept. A name is looked up at each attempt, not here; what is no name is judged at once.
 * @throws Refusal `invalid` for what no webhook can be sent to.
 */
export function readTarget(env: Env, url: string): string {
  const target = webAddress(url);
  if (target.username || target.password) throw new Refusal('invalid', 'webhooks.credentials');
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const isLocal = host === 'localhost' || host.endsWith('.localhost');
  const address = isLocal ? '127.0.0.1' : host;
  if (isIP(address) && !webhookPolicy(env).allows(address))
    throw new Refusal('invalid', 'webhooks.notPublic');
  target.hash = '';
  return target.href;
}

function webAddress(url: string): URL {
  try {
    return readWebAddress(url);
  } catch (cause) {
    throw new Refusal('invalid', 'webhooks.noWebAddress', { cause });
  }
}
