import type { EventFeed } from '#app/server/event-feed.ts';
import type { SessionToken } from '#app/server/session-token.ts';
import type { FetchImage } from '#lib/images/fetch-image.ts';
import type { SnsClient } from '#lib/inbound/providers/ses.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import type { Locale } from '#locales/locale.ts';

/** What the API needs from the process that it lives in. */
export type ApiHost = {
  /** A context in which `actor` acts. */
  contextFor: (actor: Actor) => Promise<Ctx>;
  /** The browser session in a request's cookies. */
  sessionOf: (cookies: Record<string, string>) => Promise<SessionToken | null>;
  /** The IP address of a request's client. */
  clientOf: (headers: Headers) => string;
  feed: () => EventFeed;
  /** How Amazon is asked, where it is not Amazon itself. */
  snsClient?: SnsClient;
  /** How images of other hosts are fetched, where not from the internet. */
  fetchImage?: FetchImage;
};

/** What the middleware leaves for the handlers. */
export type ApiEnv = {
  /** What the process says of a request and no client can: that it comes as a WebSocket (app/server/web-socket.ts). */
  Bindings: { isWebSocket?: boolean };
  Variables: {
    host: ApiHost;
    requestId: string;
    /** In which a refusal is told: English to a program, to a person what they read. */
    locale: Locale;
    ctx: Ctx;
    /** The browser session that asks; null for a program. */
    sessionId: string | null;
    /** Fields of the answer that are told once: they are null in the stored answer to an Idempotency-Key. */
    shownOnce?: string[];
    /** Who acts now, looked up again: a stream outlives the moment it was opened in. */
    currentActor: () => Promise<Actor | null>;
  };
};
