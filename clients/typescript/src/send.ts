import { CountersignProblem, problemOf } from './problem.ts';

export type Fetch = (request: Request) => Promise<Response>;

export type SendOptions = {
  fetch?: Fetch | undefined;
  /** How often a request is sent again that was answered 429 or 503: 3 times unless given. */
  retries?: number | undefined;
  /** How long one attempt may take, in milliseconds: 30,000 unless given; null is for ever. */
  timeoutMs?: number | null | undefined;
};

const maxPauseMs = 60_000;

/**
 * Sends a request and returns its answer. 429 and 503 are tried again when the server wants, if that is within a minute.
 * @throws CountersignProblem for every other refusal, and when nothing answers.
 */
export async function send(
  request: Request,
  { fetch: fetchOne = fetch, retries = 3, timeoutMs = 30_000 }: SendOptions,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const limits = [request.signal, ...(timeoutMs === null ? [] : [AbortSignal.timeout(timeoutMs)])];
    // A body is read once, so each attempt has a copy.
    const copy = new Request(request.clone(), { signal: AbortSignal.any(limits) });
    const response = await fetchOne(copy).catch((cause) => throwUnreachable(request, cause));
    if (response.ok) return response;
    const pauseMs = pauseBefore(response, attempt);
    if (attempt >= retries || pauseMs === null) throw await problemOf(response);
    await response.body?.cancel();
    await pause(pauseMs, request.signal);
  }
}

/** Milliseconds until the same request may be sent again; null when it will not help or takes too long. */
function pauseBefore({ status, headers }: Response, attempt: number): number | null {
  if (status !== 429 && status !== 503) return null;
  const wanted = headers.get('Retry-After');
  const pauseMs = wanted === null ? 500 * 2 ** attempt : millisecondsUntil(wanted);
  return pauseMs <= maxPauseMs ? pauseMs : null;
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function millisecondsUntil(retryAfter: string): number {
  const seconds = Number(retryAfter);
  const wanted = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(wanted) ? 1000 : Math.max(0, wanted);
}

/** Waits, unless `signal` ends it before. @throws what `signal` was aborted with. */
export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

function throwUnreachable({ url, signal }: Request, cause: unknown): never {
  if (signal.aborted) throw signal.reason;
  const isSlow = cause instanceof DOMException && cause.name === 'TimeoutError';
  const detail = isSlow ? `${url} did not answer in time.` : `${new URL(url).origin} cannot be reached.`;
  throw new CountersignProblem(0, { code: 'unreachable', detail }, { cause });
}
