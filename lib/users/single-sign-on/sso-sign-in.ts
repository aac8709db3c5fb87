import * as oidc from 'openid-client';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { type Origin, openUserSession, refusedSignIn, type SignedIn } from '../open-user-session.ts';
import { recordFailedSignIn } from '../record-failed-sign-in.ts';
import { admitPerson } from './admit-person.ts';
import { type Claims, claimValues, grantOf, personOf } from './sso-claims.ts';
import { discoverProvider, ssoCallbackUrl, ssoFaultWords } from './sso-client.ts';
import { readSsoConfig, type SsoConfig } from './sso-config.ts';
import { type SsoFlow, sealFlow, spendFlow, ssoFlowMinutes } from './sso-flow.ts';

/**
 * Begins a sign-in: where the browser goes, and the sealed `flow` that it keeps meanwhile. `back` is our own path to open
 * afterwards. `now` is in milliseconds.
 * @throws Refusal `unavailable` when the provider does not answer, `not_found` where there is none.
 */
export async function beginSso(
  ctx: Ctx,
  back: string,
  now = Date.now(),
): Promise<{ url: string; flow: string }> {
  const config = await requireConfig(ctx);
  const provider = await reach(ctx, () => discoverProvider(ctx.env, config));
  const flow: SsoFlow = {
    act: 'sso',
    issuer: config.issuer,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back,
    until: now + ssoFlowMinutes * 60_000,
  };
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: ssoCallbackUrl(ctx.env),
    scope: 'openid email profile',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, flow: sealFlow(ctx, flow) };
}

/**
 * Ends a sign-in: `query` is what the provider sent the browser back with, `flow` what the browser kept. State, nonce,
 * issuer, audience, times and the signature are checked; the provider's second factor counts.
 * @throws Refusal `forbidden` with the fact `reason`; `unavailable` when the provider does not answer.
 */
export async function completeSso(
  ctx: Ctx,
  { query, flow: sealed, ...origin }: { query: string; flow: string | undefined } & Origin,
): Promise<SignedIn & { back: string }> {
  try {
    const config = await requireConfig(ctx);
    const flow = sealed === undefined ? null : await spendFlow(ctx, sealed);
    if (flow?.issuer !== config.issuer) throw refusedSignIn('sso_expired', 'sso.expired');
    const { issuer, claims } = await claimsFrom(ctx, config, { query, flow });
    const subject = { person: personOf(issuer, claims), grant: grantOf(config, claims) };
    const signedIn = await inTransaction(ctx, async (ctx) => {
      const row = await admitPerson(ctx, config, subject);
      return openUserSession(ctx, row, { ...origin, method: 'sso' });
    });
    return { ...signedIn, back: flow.back };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'forbidden')
      await recordFailedSignIn(ctx, { ...origin, userId: null, method: 'sso' });
    throw error;
  }
}

async function requireConfig(ctx: Ctx): Promise<SsoConfig> {
  const config = await readSsoConfig(ctx);
  if (!config) throw new Refusal('not_found', 'sso.none', { facts: { reason: 'sso_unavailable' } });
  return config;
}

async function claimsFrom(
  ctx: Ctx,
  config: SsoConfig,
  { query, flow }: { query: string; flow: SsoFlow },
): Promise<{ issuer: string; claims: Claims }> {
  const provider = await reach(ctx, () => discoverProvider(ctx.env, config));
  const returned = new URL(`${ssoCallbackUrl(ctx.env)}?${query}`);
  return reach(ctx, async () => {
    const tokens = await oidc.authorizationCodeGrant(provider, returned, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    });
    const claims: Claims = { ...tokens.claims(), sub: String(tokens.claims()?.sub) };
    const { issuer, userinfo_endpoint: more } = provider.serverMetadata();
    const isWhole =
      claims.email !== undefined && (!config.roleClaim || claimValues(claims, config.roleClaim).length > 0);
    if (isWhole || !more) return { issuer, claims };
    const told = await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub);
    return { issuer, claims: { ...told, ...claims } };
  });
}

/** Asks the provider. What it answers becomes a refusal that says no more than the sign-in page may. */
async function reach<T>(ctx: Ctx, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    ctx.log.warn({ err: error, words: ssoFaultWords(error) }, 'Single sign-on failed');
    const cancelled = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
    if (cancelled) throw refusedSignIn('sso_cancelled', 'sso.cancelled');
    if (isAway(error))
      throw new Refusal('unavailable', 'sso.away', { facts: { reason: 'sso_unavailable' }, cause: error });
    throw refusedSignIn('sso_refused', 'sso.refused');
  }
}

/** Whether the provider could not be asked, rather than said something wrong. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, cause } = error;
  if (name === 'TimeoutError') return true;
  if (cause instanceof Response) return cause.status >= 500;
  if (cause instanceof Error) return isAway(cause);
  // What ends a failed connection has the code of the system or of TLS: ECONNREFUSED.
  return (
    'code' in error &&
    /^(?:E[A-Z]+$|E[A-Z]+_|UND_ERR_|CERT_|UNABLE_TO_|\w*SELF_SIGNED)/.test(String(error.code))
  );
}
