import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { findResponse, type StoredResponse, storeResponse, writeOnce } from '#lib/platform/idempotency.ts';
import type { ApiEnv } from '../api-env.ts';
import { keyedRequest } from './keyed-request.ts';

/** What asks other servers while it answers; no transaction is open meanwhile. */
const outsidePaths = new Set(
  [
    '/relays/try',
    '/relays/:id/test',
    '/mailboxes/:id/test',
    '/mailboxes/:id/imap/test',
    '/mailboxes/:id/mirror/test',
    '/domains/:id/verify',
    '/model-servers/:id/test',
    '/webhooks/:id/test',
    '/single-sign-on/test',
  ].map((path) => `/api/v1${path}`),
);

/**
 * A write is one transaction, in which its effect and the response to its Idempotency-Key commit together. A refusal
 * rolls it back and frees the key; nothing is told to have happened before it has committed.
 */
export const transaction = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const respond = async () => {
    await next();
    return c.res;
  };
  if (matchedRoutes(c).some(({ path }) => outsidePaths.has(path))) return answerOutside(c, respond);
  return answerInTransaction(c, [await c.req.text()], respond);
});

/** Answers by `respond`, which acts on the context that it finds in `c`. */
export async function answerInTransaction<R extends Response>(
  c: Context<ApiEnv>,
  content: (string | Buffer)[],
  respond: () => Promise<R>,
): Promise<R> {
  const ctx = c.get('ctx');
  let response: R | undefined;
  try {
    const stored = await writeOnce(ctx, keyedRequest(c, content), async (ctx) => {
      c.set('ctx', ctx);
      response = await respond();
      if (!response.ok) throw new RolledBack();
      return storable(c, response);
    });
    return stored ? (replay(c, stored) as R) : (response as R);
  } catch (error) {
    if (error instanceof RolledBack && response) return response;
    throw error;
  } finally {
    c.set('ctx', ctx);
  }
}

class RolledBack extends Error {}

/** A test of a connection can be done again, so its response is kept when it is there. */
async function answerOutside(c: Context<ApiEnv>, respond: () => Promise<Response>): Promise<Response> {
  const ctx = c.get('ctx');
  const request = keyedRequest(c, [await c.req.text()]);
  const stored = request && (await findResponse(ctx, request));
  if (stored) return replay(c, stored);
  const response = await respond();
  if (request && response.ok) await storeResponse(ctx, request, await storable(c, response));
  return response;
}

function replay(c: Context<ApiEnv>, { status, body }: StoredResponse): Response {
  c.header('Idempotent-Replayed', 'true');
  if (body) c.header('Content-Type', 'application/json');
  return c.newResponse(body, status as 200);
}

/** What a handler names in `shownOnce` is returned once and never stored; a replay has null there. */
async function storable(c: Context<ApiEnv>, response: Response): Promise<StoredResponse> {
  const body = await response.clone().text();
  const secrets = c.get('shownOnce') ?? [];
  if (secrets.length === 0) return { status: response.status, body: body || null };
  const nulls = Object.fromEntries(secrets.map((field) => [field, null]));
  return { status: response.status, body: JSON.stringify({ ...JSON.parse(body), ...nulls }) };
}
