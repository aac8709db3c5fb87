/** What the API refused, in its own words (RFC 9457). `facts` holds what else it told, such as what changed. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(String(body.detail ?? body.title ?? `The server answered ${status}.`));
    this.status = status;
    this.code = String(body.code ?? '');
    this.facts = (body.facts as Record<string, unknown> | undefined) ?? {};
  }
}

/** What a person is told about what went wrong: the words of the API, else `otherwise`. */
export function errorMessage(error: unknown, fallback = 'That did not work.'): string {
  return error instanceof Problem ? error.message : fallback;
}

/** A POST has an Idempotency-Key, unless `key` is null because it changes nothing. */
type Options = { ifMatch?: number | undefined; key?: string | null; signal?: AbortSignal };

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal ? { signal } : {}),
  post: <T>(path: string, body: unknown = {}, options: Options = {}) => call<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: Options = {}) => call<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options: Options = {}) => call<T>('PATCH', path, body, options),
  remove: <T>(path: string, options: Options = {}) => call<T>('DELETE', path, undefined, options),
};

async function call<T>(
  method: string,
  path: string,
  body: unknown,
  { ifMatch, key, signal }: Options,
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: signal ?? AbortSignal.timeout(30_000),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' && key !== null ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
  }).catch(() => {
    throw new Problem(0, { code: 'unreachable', detail: 'The server cannot be reached just now.' });
  });
  if (response.status === 401)
    window.location.assign(`/sign-in?back=${encodeURIComponent(window.location.pathname)}`);
  const answer = response.status === 204 ? null : await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, answer ?? {});
  return answer as T;
}

/** Filters as a query string, without those that are not set. */
export function queryString(filters: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(filters).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}
