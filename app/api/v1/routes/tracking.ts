import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { recordEngagement } from '#lib/outbound/tracking/record-engagement.ts';
import { system } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { access } from '../access.ts';
import type { ApiEnv } from '../api-env.ts';
import { binaryResponse, createRouter } from '../openapi-helpers.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const params = z.object({ token: z.string().max(100) });

/**
 * The tracking URLs in mail of mailboxes that count opens and clicks. Readers have no account here.
 * Each URL is signed, names a delivery, and redirects only to the link’s original target.
 */
export const tracking = createRouter();

tracking
  .openapi(
    createRoute({
      method: 'get',
      path: '/opened/{token}',
      ...access('none', 'public'),
      summary: 'The image in a mail that tells that it was opened.',
      security: [],
      request: { params },
      responses: { 200: binaryResponse('image/gif', 'One transparent pixel.') },
    }),
    async (c) => {
      await recordRequest(c, c.req.valid('param').token);
      return c.body(new Uint8Array(pixel), 200, { ...privateHeaders, 'Content-Type': 'image/gif' });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/followed/{token}',
      ...access('none', 'public'),
      summary: 'A link in a mail. It leads on to where the mail says.',
      security: [],
      request: { params },
      responses: { 302: { description: 'Where the link leads.' } },
    }),
    async (c) => {
      const url = await recordRequest(c, c.req.valid('param').token);
      if (url === null) throw notFound('address');
      return c.body(null, 302, { ...privateHeaders, Location: url });
    },
  );

const privateHeaders = {
  'Cache-Control': 'no-store, private',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

async function recordRequest(c: Context<ApiEnv>, token: string): Promise<string | null> {
  const host = c.get('host');
  const header = (name: string) => c.req.header(name) ?? '';
  return recordEngagement(await host.contextFor(system), token, {
    method: c.req.method,
    userAgent: header('User-Agent'),
    prefetch: ['Purpose', 'Sec-Purpose', 'X-Purpose', 'X-Moz'].map(header).join(''),
    isSignedIn: (await host.sessionOf(getCookie(c))) !== null,
  });
}
