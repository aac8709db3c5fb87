import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { ToldError } from '#locales/told-error.ts';
import { isPublicAddress } from './public-address.ts';
import { say } from './told.ts';

/** How host names resolve, and which addresses may be contacted. */
export type FetchPolicy = {
  resolve: (host: string) => Promise<string[]>;
  allows: (address: string) => boolean;
  timeoutMs: number;
};

export const publicInternet: FetchPolicy = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
  timeoutMs: 10_000,
};

/** A URL that must not be asked, or an answer that must not be read. */
export class FetchRefused extends ToldError {}

/** @throws FetchRefused unless it is a URL of the web, on a port of the web or above 1023. */
export function readWebAddress(url: string): URL {
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol)) throw new FetchRefused(say('unreadable.no_web_address'));
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  if (port !== 80 && port !== 443 && port < 1024) throw new FetchRefused(say('unreadable.other_port'));
  return target;
}

/**
 * Sends one GET, or a POST of `post`, and answers its response; redirects are not followed. Connects to the address that was checked, so that
 * DNS rebinding does not reach our own network. `stop` aborts every wait, the body's too.
 * @throws FetchRefused when any address of the host is not public.
 */
export async function requestPublic(
  target: URL,
  { policy, ...request }: PublicRequest & { policy: FetchPolicy },
): Promise<http.IncomingMessage> {
  const address = await resolvePublicAddress(target, policy, request.stop);
  return sendRequest(target, { address, ...request });
}

type PublicRequest = { stop: AbortSignal; headers: Record<string, string>; post?: Buffer | null };

async function resolvePublicAddress(
  { hostname }: URL,
  { resolve, allows }: FetchPolicy,
  stop: AbortSignal,
): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await rejectOnAbort(resolve(host), stop);
  const [address] = addresses;
  if (address === undefined || !addresses.every(allows)) throw new FetchRefused(say('unreadable.not_public'));
  return address;
}

function rejectOnAbort<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  stop.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  return Promise.race([work, promise]);
}

/** Connects to the checked address without a second DNS lookup. */
function sendRequest(
  target: URL,
  { address, stop, headers, post = null }: PublicRequest & { address: string },
): Promise<http.IncomingMessage> {
  const { request } = target.protocol === 'https:' ? https : http;
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    request(
      {
        method: post === null ? 'GET' : 'POST',
        protocol: target.protocol,
        hostname: target.hostname.replace(/^\[|\]$/g, ''),
        port: target.port,
        path: target.pathname + target.search,
        agent: false,
        signal: stop,
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address, family }]) : done(null, address, family),
        headers,
      },
      resolve,
    )
      .on('error', reject)
      .end(post ?? undefined);
  });
}
