import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { detectType } from '#lib/mail/mime/detect-type.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchedImage = { type: string; content: Buffer };
/** An image, or the reason why there is none, in words. */
export type ImageOutcome = FetchedImage | { refused: string };
export type FetchImage = (url: string) => Promise<ImageOutcome>;

/** How host names resolve, and which addresses may be contacted. */
export type FetchPolicy = {
  resolve: (host: string) => Promise<string[]>;
  allows: (address: string) => boolean;
  timeoutMs: number;
};

const publicInternet: FetchPolicy = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
  timeoutMs: 10_000,
};

export const maxImageBytes = 8 * 1024 * 1024;
const maxRedirects = 3;

/** Image types without scripts, by magic bytes; SVG is not among them. */
const imageTypes = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/**
 * Fetches an untrusted image URL within ten seconds, without cookies or identifying headers. Connects to the checked
 * address at every hop, so that neither a redirect nor DNS rebinding reaches our own network.
 */
export async function fetchImage(url: string, policy: FetchPolicy = publicInternet): Promise<ImageOutcome> {
  const stop = AbortSignal.timeout(policy.timeoutMs);
  try {
    return await followRedirects(url, policy, stop);
  } catch (error) {
    if (stop.aborted) return { refused: 'It took too long.' };
    return {
      refused: error instanceof FetchRefused ? error.message : 'Its server does not answer as it should.',
    };
  }
}

class FetchRefused extends Error {}

async function followRedirects(start: string, policy: FetchPolicy, stop: AbortSignal): Promise<ImageOutcome> {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const target = readTarget(url);
    const address = await resolvePublicAddress(target, policy, stop);
    const response = await sendRequest(target, address, stop);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = URL.parse(headers.location, target)?.href ?? '';
      continue;
    }
    return readImage(response);
  }
  throw new FetchRefused('It leads on and on.');
}

function readTarget(url: string): URL {
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol)) throw new FetchRefused('Its address is no web address.');
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  if (port !== 80 && port !== 443 && port < 1024) throw new FetchRefused('Its port is not one of the web.');
  return target;
}

async function resolvePublicAddress(
  { hostname }: URL,
  { resolve, allows }: FetchPolicy,
  stop: AbortSignal,
): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await rejectOnAbort(resolve(host), stop);
  const [address] = addresses;
  if (address === undefined || !addresses.every(allows))
    throw new FetchRefused('It lies on an address that is not public.');
  return address;
}

function rejectOnAbort<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  return Promise.race([work, promise]);
}

/** Connects to the checked address without a second DNS lookup. */
function sendRequest(target: URL, address: string, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = target.protocol === 'https:' ? https : http;
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    request(
      {
        protocol: target.protocol,
        hostname: target.hostname.replace(/^\[|\]$/g, ''),
        port: target.port,
        path: target.pathname + target.search,
        agent: false,
        signal,
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address, family }]) : done(null, address, family),
        headers: {
          Accept: [...imageTypes].join(', '),
          'Accept-Encoding': 'identity',
          'User-Agent': 'Mozilla/5.0',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

async function readImage(response: http.IncomingMessage): Promise<FetchedImage> {
  const { statusCode, headers } = response;
  try {
    if (statusCode !== 200) throw new FetchRefused(`Its server answered ${statusCode}.`);
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new FetchRefused('Its server does not answer as it should.');
    if (Number(headers['content-length'] ?? 0) > maxImageBytes) throw new FetchRefused('It is too large.');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxImageBytes) throw new FetchRefused('It is too large.');
      chunks.push(chunk);
    }
    const content = Buffer.concat(chunks);
    const type = await detectType(content);
    if (type === null || !imageTypes.has(type)) throw new FetchRefused('It is no image, whatever it says.');
    return { type, content };
  } finally {
    response.destroy();
  }
}
