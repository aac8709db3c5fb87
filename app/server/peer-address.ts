import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { normalizeIpAddress } from '#lib/platform/network.ts';

const peerHeader = 'x-countersign-peer';

// On globalThis, because Next bundles each route apart. The seal is random, so no client can write this header.
const globals = globalThis as typeof globalThis & { countersignPeerSeal?: string };

/**
 * Writes the socket's address into a sealed header of every request that this process receives, before Next sees it:
 * Next hides the socket from handlers, and takes X-Forwarded-For from anybody.
 */
export function recordPeerAddresses(): void {
  if (globals.countersignPeerSeal) return;
  const seal = randomBytes(16).toString('hex');
  globals.countersignPeerSeal = seal;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = `${seal} ${request.socket.remoteAddress ?? ''}`;
  });
}

/** The address of the socket that a request came through; null when it was not recorded. */
export function peerAddress(headers: Headers): string | null {
  const [seal, address] = headers.get(peerHeader)?.split(' ') ?? [];
  if (!globals.countersignPeerSeal || seal !== globals.countersignPeerSeal) return null;
  return normalizeIpAddress(address ?? '');
}
