import { createRoute } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { requestPasswordReset } from '#lib/outbound/account-mail/request-password-reset.ts';
import { system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { inspectAccountLink } from '#lib/users/account-links.ts';
import { inspectedAccountLinkSchema } from '#lib/users/schema.ts';
import { setPasswordByLink } from '#lib/users/set-password-by-link.ts';
import { access } from '../access.ts';
import type { ApiHost } from '../api-env.ts';
import { tooManyRequests } from '../middleware/rate-limit.ts';
import { TokenBuckets } from '../middleware/token-buckets.ts';
import { createRouter, jsonBody, jsonResponse, mailAddress, noContentResponse } from '../openapi-helpers.ts';
import { userFields } from '../user-fields.ts';

const maxBodyBytes = 16 * 1024;
const token = z.string().min(1).max(200).describe('What stands behind # in the link.');

/** By client network. A token that is known is never slowed by those who guess beside it. */
const wrongTokens = new TokenBuckets({ burst: 30, perSecond: 0.2 });

/**
 * For whoever cannot sign in yet. They read no cookie: a token in the body is all the authority there is, so another
 * site's page gains nothing by asking.
 */
const accountLinks = createRouter();

for (const path of ['/password-resets', '/account-links/*'])
  accountLinks.use(
    path,
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new Refusal('invalid', 'request.atMost16kB');
      },
    }),
  );

export const accountLinkRoutes = accountLinks
  .openapi(
    createRoute({
      method: 'post',
      path: '/password-resets',
      ...access('none', 'public'),
      summary:
        'Have a link to set a new password mailed. The answer is the same whether or not somebody signs in with the address.',
      security: [],
      request: jsonBody(z.strictObject({ email: mailAddress })),
      responses: { 202: { description: 'If there is such an account, its mail is on the way.' } },
    }),
    async (c) => {
      const host = c.get('host');
      const client = host.clientOf(c.req.raw.headers);
      await requestPasswordReset(await host.contextFor(system), { ...c.req.valid('json'), client });
      return c.body(null, 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/account-links/inspect',
      ...access('none', 'public'),
      summary: 'See whose account a link sets the password of.',
      security: [],
      request: jsonBody(z.strictObject({ token })),
      responses: { 200: jsonResponse(inspectedAccountLinkSchema) },
    }),
    async (c) => {
      const ctx = await c.get('host').contextFor(system);
      const find = () => inspectAccountLink(ctx, c.req.valid('json').token);
      return c.json(await limitWrong(c.get('host'), c.req.raw.headers, find), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/account-links/use',
      ...access('none', 'public'),
      summary: 'Set a password by a link, once. All sessions of the person end.',
      security: [],
      request: jsonBody(z.strictObject({ token, password: userFields.password })),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      const ctx = await c.get('host').contextFor(system);
      const use = () => setPasswordByLink(ctx, c.req.valid('json'));
      await limitWrong(c.get('host'), c.req.raw.headers, use);
      return c.body(null, 204);
    },
  );

async function limitWrong<T>(host: ApiHost, headers: Headers, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isWrong = error instanceof Refusal && error.code === 'not_found';
    const retryAfter = isWrong ? wrongTokens.take(clientNetwork(host.clientOf(headers))) : 0;
    throw retryAfter ? tooManyRequests(retryAfter) : error;
  }
}
