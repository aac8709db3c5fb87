import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { webhookProblems } from '#db/schema/index.ts';
import { cutText, oneLine } from '#lib/mail/charset/clean-text.ts';
import { type FetchPolicy, FetchRefused, readWebAddress, requestPublic } from '#lib/platform/public-http.ts';
import { readRetryAfter } from './retry-schedule.ts';

export type PostOutcome = {
  status: number | null;
  /** Null: it was taken. */
  problem: (typeof webhookProblems)[number] | null;
  excerpt: string | null;
  durationMs: number;
  retryAfterMs: number | null;
};

const maxAnswerBytes = 4096;
const maxExcerptLength = 300;

/** Posts once to a webhook; redirects are not followed. Whatever comes of it is a value. */
export async function postWebhook(
  url: string,
  { headers, body, policy }: { headers: Record<string, string>; body: string; policy: FetchPolicy },
): Promise<PostOutcome> {
  const began = performance.now();
  const stop = AbortSignal.timeout(policy.timeoutMs);
  const elapsed = () => Math.round(performance.now() - began);
  try {
    const post = Buffer.from(body);
    const response = await requestPublic(readWebAddress(url), {
      policy,
      stop,
      post,
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': String(post.length),
        'user-agent': 'Countersign-Webhooks',
      },
    });
    const status = response.statusCode ?? 0;
    const excerpt = await excerptOf(response);
    const retryAfterMs = readRetryAfter(response.headers['retry-after'], new Date());
    return { status, problem: problemOf(status), excerpt, durationMs: elapsed(), retryAfterMs };
  } catch (error) {
    return { status: null, ...faultOf(error, stop), durationMs: elapsed(), retryAfterMs: null };
  }
}

function problemOf(status: number): PostOutcome['problem'] {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** The status has decided already: an answer that breaks off or never ends is cut where it is. */
async function excerptOf(response: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const slow = setTimeout(() => response.destroy(), 1000);
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= maxAnswerBytes) break;
    }
  } catch {
    // What came of it is enough.
  } finally {
    clearTimeout(slow);
    response.destroy();
  }
  const text = oneLine(
    Buffer.concat(chunks).subarray(0, maxAnswerBytes).toString('utf8').replaceAll('\0', ''),
  );
  return text === '' ? null : cutText(text, maxExcerptLength);
}

function faultOf(error: unknown, stop: AbortSignal): Pick<PostOutcome, 'problem' | 'excerpt'> {
  if (error instanceof FetchRefused) return { problem: 'not_public', excerpt: null };
  if (stop.aborted) return { problem: 'timeout', excerpt: null };
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return { problem: 'network', excerpt: code?.slice(0, 100) ?? null };
}
