import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { observeSeconds } from '#lib/platform/counters.ts';
import type { Log } from '#lib/platform/log.ts';
import { enterOrigin, requestIdFor, type WorkOrigin } from '#lib/platform/origin.ts';
import { openSpan } from '#lib/platform/tracing.ts';

type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * Gives each request of this process its id, before anything else sees it, measures it, and writes a line when it has
 * ended. `patternOf` names the route of a page; the API names its own.
 */
export function observeRequests(
  patternOf: (path: string) => string,
  log: Pick<Log, 'info'> | null,
  channel = 'http.server.request.start',
): void {
  subscribe(channel, (message) => {
    const { request, response } = message as Started;
    const begun = performance.now();
    const before = request.socket.bytesWritten;
    const given = request.headers['x-request-id'];
    const origin: WorkOrigin = { requestId: requestIdFor(typeof given === 'string' ? given : null) };
    const { traceparent } = request.headers;
    const span = openSpan({
      name: 'request',
      kind: 'server',
      attributes: { 'request.id': origin.requestId ?? '' },
      parent: typeof traceparent === 'string' ? traceparent : undefined,
    });
    if (span) origin.traceparent = span.traceparent;
    response.setHeader('X-Request-Id', origin.requestId ?? '');
    enterOrigin(origin);
    response.once('close', () => {
      const seconds = (performance.now() - begun) / 1000;
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      const { method, route } = { method: methodOf(request), route: origin.route ?? patternOf(path) };
      // Who hangs up before the answer has none.
      const status = response.headersSent ? response.statusCode : 499;
      observeSeconds(
        'countersign_http_request_duration_seconds',
        { method, route, status: `${Math.floor(status / 100)}xx` },
        seconds,
      );
      span?.end(
        {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
          ...(status >= 500 ? { failure: String(status) } : {}),
        },
        `${method} ${route}`,
      );
      log?.info(
        {
          method,
          route,
          status,
          ms: Math.round(seconds * 1000),
          bytes: request.socket.bytesWritten - before,
          actor: origin.actorId ?? null,
          request_id: origin.requestId,
        },
        'Request',
      );
    });
  });
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A client may call its method anything. */
function methodOf({ method = '' }: IncomingMessage): string {
  return methods.has(method) ? method : 'other';
}
