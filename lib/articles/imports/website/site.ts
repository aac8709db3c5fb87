import type http from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type FetchPolicy, FetchRefused, readWebAddress, requestPublic } from '#lib/platform/public-http.ts';
import { say } from '#lib/platform/told.ts';
import type { ImportLimits } from '../limits.ts';
import type { SkipReason } from '../source-item.ts';

export type FetchedPage = { url: string; contentType: string | null; bytes: Buffer };
/** What a URL of the site answered, or why there is nothing to read. `status` is that of HTTP, when there was one. */
export type SiteAnswer = FetchedPage | { failed: SkipReason; detail: string; status: number | null };

export type Site = {
  start: URL;
  /** Fetches a URL of the site, never two at once, each at least `pauseMs` after the last. */
  fetch: (url: string, maxBytes: number) => Promise<SiteAnswer>;
  /** Sets the pause between two requests, in milliseconds. */
  slowDown: (pauseMs: number) => void;
  /** Bytes that came in so far. */
  bytesRead: () => number;
};

type SiteOptions = { policy: FetchPolicy; limits: ImportLimits; userAgent: string; signal: AbortSignal };

/** Whose redirects are followed within the site only. */
class OtherHost extends Error {}

const maxTries = 3;

/**
 * A website to read, by one address of it: only its host, only public addresses, redirects included. Servers that ask to
 * wait (429, 503) are asked again after the time that they name, up to a minute.
 */
export function openSite(address: string, { policy, limits, userAgent, signal }: SiteOptions): Site {
  const start = readWebAddress(address);
  let pauseMs = limits.pauseMs;
  let lastAt = Number.NEGATIVE_INFINITY;
  let bytes = 0;

  async function ask(target: URL): Promise<http.IncomingMessage> {
    const waitMs = lastAt + pauseMs - Date.now();
    if (waitMs > 0) await pause(waitMs, undefined, { signal });
    lastAt = Date.now();
    const stop = AbortSignal.any([signal, AbortSignal.timeout(limits.requestMs)]);
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1';
    const headers = { Accept: accept, 'Accept-Encoding': 'gzip, br, deflate', 'User-Agent': userAgent };
    return requestPublic(target, { policy, stop, headers });
  }

  async function follow(url: string, maxBytes: number): Promise<SiteAnswer & { retryMs?: number }> {
    let target = readWebAddress(url);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      if (!isSameSite(start, target)) throw new OtherHost(target.host);
      const response = await ask(target);
      const { statusCode: status = 0, headers } = response;
      try {
        if (status >= 300 && status < 400 && headers.location) {
          target = readWebAddress(URL.parse(headers.location, target)?.href ?? '');
          continue;
        }
        if (status !== 200) return refused(status, headers);
        const content = await readBody(response, maxBytes);
        bytes += content.length;
        return { url: target.href, contentType: headers['content-type'] ?? null, bytes: content };
      } finally {
        response.destroy();
      }
    }
    return { failed: 'unreachable', detail: 'too many redirects', status: null };
  }

  async function fetch(url: string, maxBytes: number): Promise<SiteAnswer> {
    for (let tries = 1; ; tries++) {
      const answer = await follow(url, maxBytes).catch((error) => explain(error, signal));
      if (!('retryMs' in answer) || answer.retryMs === undefined || tries >= maxTries) return answer;
      await pause(Math.min(answer.retryMs, limits.maxPauseMs * 2), undefined, { signal });
    }
  }

  return {
    start,
    fetch,
    slowDown: (ms) => {
      pauseMs = Math.min(Math.max(ms, limits.pauseMs), limits.maxPauseMs);
    },
    bytesRead: () => bytes,
  };
}

/** Whether a URL is on the host and port of the site; http may become https. */
export function isSameSite(site: URL, target: URL): boolean {
  if (target.host === site.host) return target.protocol === site.protocol || target.protocol === 'https:';
  return false;
}

function refused(status: number, headers: http.IncomingHttpHeaders): SiteAnswer & { retryMs?: number } {
  const failed = status === 404 || status === 410 ? 'not_found' : 'unreachable';
  const answer = { failed, detail: `the server answered ${status}`, status } as const;
  if (status !== 429 && status !== 503) return answer;
  return { ...answer, retryMs: retryAfterMs(headers['retry-after']) };
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfterMs(value: string | undefined): number {
  const seconds = Number(value);
  if (value !== undefined && value !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(value ?? '');
  return Number.isNaN(until) ? 5_000 : Math.max(0, until - Date.now());
}

class TooLarge extends Error {}

async function readBody(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(response: http.IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const makers = new Map([
    ['gzip', createGunzip],
    ['x-gzip', createGunzip],
    ['br', createBrotliDecompress],
    ['deflate', createInflate],
  ]);
  const make = makers.get(encoding);
  if (!make) throw new FetchRefused(say('unreadable.encoding'));
  const decoder = make();
  pipeline(response, decoder, () => {});
  return decoder;
}

function explain(error: unknown, signal: AbortSignal): SiteAnswer {
  signal.throwIfAborted();
  if (error instanceof OtherHost) return fail('other_host', `it leads to ${error.message}`);
  if (error instanceof TooLarge) return fail('too_large', 'it is too large');
  if (error instanceof FetchRefused) return fail('not_public', error.message);
  return fail('unreachable', error instanceof Error ? (codeOf(error) ?? error.message) : 'no answer');
}

const fail = (failed: SkipReason, detail: string): SiteAnswer => ({ failed, detail, status: null });

function codeOf(error: Error & { code?: unknown }): string | null {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'it took too long';
  return typeof error.code === 'string' ? error.code : null;
}
