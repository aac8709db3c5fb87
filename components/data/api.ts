import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import type { Api, Problem } from '#app/api/types.ts';
import { connectionWords } from './connection-words.ts';

/** A refusal of the API (RFC 9457). `message` is for people, `code` for programs; status 0: no answer at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: NonNullable<Problem['errors']>;
  readonly facts: NonNullable<Problem['facts']>;

  constructor(status: number, { detail, code, errors, facts }: Partial<Problem>) {
    super(detail ?? connectionWords().noReason);
    this.status = status;
    this.code = code ?? 'unknown';
    this.errors = errors ?? [];
    this.facts = facts ?? {};
  }
}

/** The message to show for an error: the API’s own, else `fallback`. */
export function errorMessage(error: unknown, fallback = connectionWords().didNotWork): string {
  return error instanceof ApiProblem ? error.message : fallback;
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
type ClientOptions = {
  origin?: string;
  headers?: Record<string, string>;
  fetch?: Fetch;
  /** Called when the session has ended. */
  onSignedOut?: () => void;
};

/**
 * The API as calls typed by its routes. A call ends after 30 seconds unless it has a signal, and every POST bears an
 * Idempotency-Key. @throws ApiProblem for a refusal, and when the server is unreachable.
 */
export function createClient({ origin = '', headers, fetch: send, onSignedOut }: ClientOptions = {}) {
  const call: Fetch = async (input, init = {}) => {
    const response = await (send ?? fetch)(input, {
      ...init,
      signal: init.signal ?? AbortSignal.timeout(30_000),
      headers: withDefaults(init),
    }).catch(throwUnreachable);
    if (response.status === 401) onSignedOut?.();
    if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
    return response;
  };
  return hc<Api>(origin, { fetch: call, ...(headers ? { headers } : {}) }).api.v1;
}

let isSigningOut = false;

/** Signs out by `work`. What is refused from then on, because nobody is signed in, leads nowhere else. */
export async function expectSignOut(work: () => Promise<unknown>): Promise<void> {
  isSigningOut = true;
  try {
    await work();
  } catch (error) {
    isSigningOut = false;
    throw error;
  }
}

/** The API for the browser: `unwrap(api.tickets[':id'].$get({ param: { id } }))`. */
export const api = createClient({
  onSignedOut: () => {
    if (isSigningOut) return;
    const { pathname, search } = window.location;
    window.location.assign(`/sign-in?error=session_ended&back=${encodeURIComponent(pathname + search)}`);
  },
});

/** The body of the answer to a call; null when it has none. */
export async function unwrap<R extends { status: number; json: () => Promise<unknown> }>(
  call: Promise<R>,
): Promise<Body<R>> {
  const response = await call;
  return (response.status === 204 ? null : await response.json()) as Body<R>;
}

type Body<R extends { json: () => Promise<unknown> }> = Awaited<ReturnType<R['json']>>;

/** The body that a call answers: `ApiResponse<typeof api.tickets.$get>`. */
export type ApiResponse<Call> = InferResponseType<Call>;

/** The parts of a request that a call takes: `ApiRequest<typeof api.tickets.$get>['query']`. */
export type ApiRequest<Call> = InferRequestType<Call>;

type RequestOptions = {
  signal?: AbortSignal | undefined;
  /** The version that the change is based on; of another one it is refused with 412. */
  ifMatch?: number | undefined;
  /** Null sends none: for a POST that changes nothing. */
  idempotencyKey?: string | null;
};

export type CallOptions = { headers: Record<string, string>; init: RequestInit };

/** The second argument of a call. */
export function requestOptions({ signal, ifMatch, idempotencyKey }: RequestOptions): CallOptions {
  const headers: Record<string, string> = {};
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey ?? '';
  return { headers, init: signal ? { signal } : {} };
}

function withDefaults({ method, headers: given }: RequestInit): Headers {
  const headers = new Headers(given);
  const key = headers.get('Idempotency-Key');
  if (key === '') headers.delete('Idempotency-Key');
  if (key === null && method === 'POST') headers.set('Idempotency-Key', crypto.randomUUID());
  return headers;
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}

function throwUnreachable(error: unknown): never {
  if (error instanceof Error && error.name === 'AbortError') throw error;
  throw new ApiProblem(0, { code: 'unreachable', detail: connectionWords().unreachable });
}
