import type http from 'node:http';
import { detectType } from '#lib/mail/mime/detect-type.ts';
import {
  type FetchPolicy,
  FetchRefused,
  publicInternet,
  readWebAddress,
  requestPublic,
} from '#lib/platform/public-http.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

export type FetchedImage = { type: string; content: Buffer };
/** An image, or the reason why there is none. */
export type ImageOutcome = FetchedImage | { refused: Said };
export type FetchImage = (url: string) => Promise<ImageOutcome>;

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

const requestHeaders = {
  Accept: [...imageTypes].join(', '),
  'Accept-Encoding': 'identity',
  'User-Agent': 'Mozilla/5.0',
};

/**
 * Fetches an untrusted image URL within ten seconds, without cookies or identifying headers. Connects to the checked
 * address at every hop, so that neither a redirect nor DNS rebinding reaches our own network.
 */
export async function fetchImage(url: string, policy: FetchPolicy = publicInternet): Promise<ImageOutcome> {
  const stop = AbortSignal.timeout(policy.timeoutMs);
  try {
    return await followRedirects(url, policy, stop);
  } catch (error) {
    if (stop.aborted) return { refused: say('unreadable.too_late') };
    return {
      refused: error instanceof FetchRefused ? error.told : say('unreadable.odd_server'),
    };
  }
}

async function followRedirects(start: string, policy: FetchPolicy, stop: AbortSignal): Promise<ImageOutcome> {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const target = readWebAddress(url);
    const response = await requestPublic(target, { policy, stop, headers: requestHeaders });
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = URL.parse(headers.location, target)?.href ?? '';
      continue;
    }
    return readImage(response);
  }
  throw new FetchRefused(say('unreadable.redirects'));
}

async function readImage(response: http.IncomingMessage): Promise<FetchedImage> {
  const { statusCode, headers } = response;
  try {
    if (statusCode !== 200)
      throw new FetchRefused(say('unreadable.answered', { status: String(statusCode) }));
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new FetchRefused(say('unreadable.odd_server'));
    if (Number(headers['content-length'] ?? 0) > maxImageBytes)
      throw new FetchRefused(say('unreadable.too_large'));
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxImageBytes) throw new FetchRefused(say('unreadable.too_large'));
      chunks.push(chunk);
    }
    const content = Buffer.concat(chunks);
    const type = await detectType(content);
    if (type === null || !imageTypes.has(type)) throw new FetchRefused(say('unreadable.no_image'));
    return { type, content };
  } finally {
    response.destroy();
  }
}
