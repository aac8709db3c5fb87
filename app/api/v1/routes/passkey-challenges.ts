import { createRoute } from '@hono/zod-openapi';
import { system } from '#lib/platform/context.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { passkeySignInOptions } from '#lib/users/second-factor/passkey-sign-in.ts';
import { passkeyOptionsSchema } from '#lib/users/second-factor/schema.ts';
import { access } from '../access.ts';
import { tooManyRequests } from '../middleware/rate-limit.ts';
import { TokenBuckets } from '../middleware/token-buckets.ts';
import { createRouter, jsonResponse } from '../openapi-helpers.ts';

/** By client network. A challenge writes no row, so this only spares the processor. */
const challenges = new TokenBuckets({ burst: 60, perSecond: 1 });

/** For whoever is about to sign in. */
export const passkeyChallenges = createRouter().openapi(
  createRoute({
    method: 'post',
    path: '/passkey-challenges',
    ...access('none', 'public'),
    summary: 'Begin a sign-in by passkey: what `navigator.credentials.get` takes, as JSON.',
    security: [],
    responses: { 200: jsonResponse(passkeyOptionsSchema) },
  }),
  async (c) => {
    const host = c.get('host');
    const retryAfter = challenges.take(clientNetwork(host.clientOf(c.req.raw.headers)));
    if (retryAfter) throw tooManyRequests(retryAfter);
    return c.json(await passkeySignInOptions(await host.contextFor(system)), 200);
  },
);
