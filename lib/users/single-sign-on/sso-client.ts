import * as oidc from 'openid-client';
import type { Env } from '#lib/platform/env.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { SsoConfig } from './sso-config.ts';

const answerSeconds = 10;

/** The address that the provider sends people back to; it is registered there. */
export const ssoCallbackUrl = ({ APP_URL }: Pick<Env, 'APP_URL'>) => `${APP_URL}/api/sso/callback`;

/**
 * Asks the provider what it is (OpenID Connect Discovery). Nothing is kept: so its keys may change at any time, and each
 * ID token's signature is checked with those of now.
 * @throws what the network or the provider says; `ssoFault` words it.
 */
export async function discoverProvider(
  env: Env,
  { issuer, clientId, clientSecret }: Pick<SsoConfig, 'issuer' | 'clientId' | 'clientSecret'>,
): Promise<oidc.Configuration> {
  assertIssuer(env, issuer);
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const authentication = clientSecret === null ? oidc.None() : undefined;
  return oidc.discovery(new URL(issuer), clientId, clientSecret ?? undefined, authentication, {
    execute: [oidc.enableNonRepudiationChecks, ...insecure],
    timeout: answerSeconds,
  });
}

/** @throws Refusal `invalid` for plain http, but to this machine where OIDC_ALLOW_LOOPBACK says so. */
export function assertIssuer(env: Env, issuer: string): void {
  const { protocol, hostname } = new URL(issuer);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (isLoopback && env.OIDC_ALLOW_LOOPBACK)) return;
  throw new Refusal('invalid', 'sso.needsHttps');
}

/** What went wrong between the provider and us, in its words where it has some. */
export function ssoFaultWords(error: unknown): string {
  const words = wordsOf(error);
  return words.replace(/\s+/g, ' ').slice(0, 500);
}

function wordsOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError)
    return [error.error, error.error_description].filter(Boolean).join(': ');
  if (!(error instanceof Error)) return String(error);
  const status = error.cause instanceof Response ? ` (HTTP ${error.cause.status})` : '';
  const inner = error.cause instanceof Error ? `: ${wordsOf(error.cause)}` : '';
  return `${error.message}${status}${inner}`;
}
