import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Before Next reads a request: `GET *` has no path (RFC 9112, 3.2.4), and Next would answer it 500. */
export function giveEveryRequestPath(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!/^(\/|https?:)/i.test(request.url ?? '')) request.url = '/%2A';
  });
}
