import type { FetchText } from './sns-signature.ts';

const maxTextBytes = 64 * 1024;
const timeoutMs = 5_000;
const cacheMs = 60 * 60_000;

/**
 * Fetches a text of at most 64 kB within five seconds. Redirects are refused, because only this host was checked.
 * @throws Error when the request fails.
 */
export const fetchText: FetchText = async (url) => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok || !response.body) throw new Error(`${url.hostname} answered ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > maxTextBytes) throw new Error(`${url.hostname} sent more than ${maxTextBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

const cache = new Map<string, { text: string; at: number }>();

/** `fetchText` with a cache of an hour: a certificate signs many messages. */
export const fetchCachedText: FetchText = async (url) => {
  const known = cache.get(url.href);
  if (known && Date.now() - known.at < cacheMs) return known.text;
  const text = await fetchText(url);
  if (cache.size >= 20) cache.clear();
  cache.set(url.href, { text, at: Date.now() });
  return text;
};
