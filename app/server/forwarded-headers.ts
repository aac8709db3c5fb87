import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isInNetworks } from '#lib/platform/network.ts';

// On globalThis, because Next bundles each route apart.
const globals = globalThis as typeof globalThis & { countersignForwardedHeaders?: true };

/**
 * Takes `Forwarded` and each `X-Forwarded-*` out of what this process receives, unless one of `trustedProxies` sent it.
 * This comes before Next and next-auth, which believe them from anybody.
 */
export function dropStrangersForwardedHeaders(trustedProxies: () => readonly string[]): void {
  if (globals.countersignForwardedHeaders) return;
  globals.countersignForwardedHeaders = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (isInNetworks(request.socket.remoteAddress ?? '', trustedProxies())) return;
    for (const name of Object.keys(request.headers))
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  });
}
