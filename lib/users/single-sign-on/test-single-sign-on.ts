import { eq, sql } from 'drizzle-orm';
import * as oidc from 'openid-client';
import { singleSignOn } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { SingleSignOnTest } from './schema.ts';
import { discoverProvider, ssoCallbackUrl, ssoFaultWords } from './sso-client.ts';
import { readSsoConfig, type SsoConfig } from './sso-config.ts';

/**
 * Asks the provider for its discovery document, for its keys, and whether it knows our client and secret; what it said
 * is kept for the settings.
 * @throws Refusal `not_found` where no provider is set, `forbidden`.
 */
export async function testSingleSignOn(ctx: Ctx): Promise<SingleSignOnTest> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const config = await readSsoConfig(ctx);
  if (!config) throw notFound('singleSignOn');
  const result = await ask(ctx, config);
  const { issuer } = config;
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(singleSignOn)
      .set({ testedAt: sql`now()`, testStep: result.step, testResponse: result.words })
      .where(eq(singleSignOn.issuer, issuer));
    await recordEvent(ctx, 'single_sign_on.tested', { data: { issuer, works: result.works } });
  });
  return result;
}

async function ask(ctx: Ctx, config: SsoConfig): Promise<SingleSignOnTest> {
  let step: SingleSignOnTest['step'] = 'discovery';
  try {
    const provider = await discoverProvider(ctx.env, config);
    step = 'keys';
    const { jwks_uri: keys, issuer } = provider.serverMetadata();
    const answer = await fetch(String(keys), { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) return { works: false, step, words: `HTTP ${answer.status} ${answer.statusText}` };
    step = 'client';
    const refusal = await refusalOfCode(ctx, provider);
    if (refusal) return { works: false, step, words: refusal };
    return { works: true, step: 'ready', words: issuer };
  } catch (error) {
    return { works: false, step, words: ssoFaultWords(error) };
  }
}

/**
 * Gives in a code that no provider ever made. One that knows our client refuses the code (`invalid_grant`, RFC 6749,
 * 5.2); null then, else its words.
 */
async function refusalOfCode(ctx: Ctx, provider: oidc.Configuration): Promise<string | null> {
  try {
    await oidc.genericGrantRequest(provider, 'authorization_code', {
      code: 'countersign-test',
      redirect_uri: ssoCallbackUrl(ctx.env),
      code_verifier: oidc.randomPKCECodeVerifier(),
    });
    return null;
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return null;
    return ssoFaultWords(error);
  }
}
