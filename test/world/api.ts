import { randomUUID } from 'node:crypto';
import { createMcp } from '#app/api/mcp/mcp-app.ts';
import type { ApiHost } from '#app/api/v1/api-env.ts';
import { createApi } from '#app/api/v1/app.ts';
import { createEventFeed, type EventFeed } from '#app/server/event-feed.ts';
import { listenForEvents } from '#app/server/event-listener.ts';
import type { SessionToken } from '#app/server/session-token.ts';
import { connect } from '#db/connection.ts';
import type { FetchImage } from '#lib/images/fetch-image.ts';
import type { SnsClient } from '#lib/inbound/providers/ses.ts';
import { type Role, type Scope, system, withActor } from '#lib/platform/context.ts';
import type { Env } from '#lib/platform/env.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext } from '../context.ts';

type Call = {
  key?: string;
  session?: SessionToken;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** The password of everybody whom `sessionFor` signs in. */
export const testPassword = 'a long and good passphrase';

/** The API on a database of its own, called with real requests. `key` and `session` say who calls. */
export async function openTestApi(
  limit?: { burst: number; perSecond: number },
  {
    env,
    amazon: snsClient,
    fetchImage,
    databaseThrough,
  }: {
    env?: Partial<Env>;
    amazon?: SnsClient;
    fetchImage?: FetchImage;
    /** The address by which the API, and it alone, reaches the database. */
    databaseThrough?: (url: string) => Promise<string>;
  } = {},
) {
  const test = await openTestContext(env);
  const through = databaseThrough && connect(await databaseThrough(test.url), { max: 2 });
  const apiCtx = through ? { ...test.ctx, db: through.db } : test.ctx;
  const pool = connect(test.url, { max: 2 });
  const feeds: EventFeed[] = [];
  const openFeed = () => {
    const notify = (channel: string) => pool.sql.notify(channel, '');
    const feed = createEventFeed(
      async () => withActor(test.ctx, system),
      (wakeups) => listenForEvents({ url: test.url, notify, log: test.ctx.log }, wakeups),
    );
    feeds.push(feed);
    return feed;
  };
  let feed: EventFeed | undefined;
  let clients = 0;
  /** An address in a network of its own, so that calls with wrong keys do not slow each other. */
  const nextClient = () => `10.${++clients >> 8}.${clients & 255}.1`;
  const sessions = new Map<string, SessionToken>();
  const host: ApiHost = {
    contextFor: async (actor) => withActor(apiCtx, actor),
    sessionOf: async (cookies) => sessions.get(cookies.session ?? '') ?? null,
    clientOf: (headers) => headers.get('x-test-client') ?? nextClient(),
    feed: () => (feed ??= openFeed()),
    snsClient,
    fetchImage,
  };
  const app = createApi(host, limit);
  const mcp = createMcp(app, host, limit);
  const admin = await createApiKey(test.ctx, { name: 'admin', scopes: ['read', 'write', 'send', 'admin'] });

  async function call(
    method: string,
    path: string,
    { key = admin.token, session, body, raw, headers = {}, signal }: Call = {},
  ) {
    if (session) sessions.set(session.sessionId, session);
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return app.request(`http://desk.test/api/v1${path}`, {
      method,
      signal,
      body: sent,
      headers: {
        ...(session
          ? { Cookie: `session=${session.sessionId}`, Host: 'desk.test' }
          : { Authorization: `Bearer ${key}` }),
        ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
  }

  return {
    ctx: test.ctx,
    url: test.url,
    token: admin.token,
    fetch: async (...request: Parameters<typeof app.request>) => app.request(...request),
    /** What the MCP server beside it answers. */
    mcp: async (request: Request) => mcp.fetch(request),
    call,
    /** Calls and reads the JSON answer, whatever its status. */
    json: async (method: string, path: string, options?: Call) => {
      const answer = await call(method, path, options);
      return {
        status: answer.status,
        headers: answer.headers,
        // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
        body: (await answer.json().catch(() => null)) as any,
      };
    },
    /** Signs a new user in. */
    sessionFor: async (role: Role, mailbox_ids: string[] | null = null) => {
      const person = { email: `${randomUUID()}@team.example`, password: testPassword };
      const user = await createUser(test.ctx, { ...person, name: role, role, mailbox_ids });
      const { sessionId } = await signIn(test.ctx, { ...person, client: 'test', userAgent: 'a browser' });
      return { userId: user.id, sessionId };
    },
    keyFor: async (scopes: Scope[], mailbox_ids: string[] | null = null) =>
      (await createApiKey(test.ctx, { name: scopes.join(' '), scopes, mailbox_ids })).token,
    close: async () => {
      await Promise.all(feeds.map((each) => each.stop()));
      await pool.close();
      await through?.close();
      await test.close();
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>;
