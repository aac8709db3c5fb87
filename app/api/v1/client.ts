import { hc } from 'hono/client';
import type { Api } from './app.ts';

/** What the API refused, and why: `detail` is for people, `code` for programs, `facts` tells more (such as what changed). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: { pointer: string; detail: string }[];
  readonly facts: Record<string, unknown>;

  constructor(status: number, problem: Partial<Pick<ApiProblem, 'code' | 'detail' | 'errors' | 'facts'>>) {
    const detail = problem.detail ?? `The server answered ${status}.`;
    super(detail);
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.detail = detail;
    this.errors = problem.errors ?? [];
    this.facts = problem.facts ?? {};
  }
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * The API as typed calls, out of the declarations of its routes: `read(api.tickets.$get({ query: {} }))`. In a browser
 * it needs nothing; a program gives the `origin` and its key as a header.
 */
export function createClient({
  origin = '',
  headers = {},
  fetch: send = (...request: Parameters<Fetch>) => fetch(...request),
}: {
  origin?: string;
  headers?: Record<string, string>;
  fetch?: Fetch;
} = {}) {
  return hc<Api>(origin, {
    headers,
    fetch: (...request: Parameters<Fetch>) => send(...request).catch(unreachable),
  }).api.v1;
}

/** Reads an answer of the client. @throws ApiProblem with the reason when it is a refusal. */
export async function read<A extends JsonAnswer>(
  answering: Promise<A>,
): Promise<Awaited<ReturnType<A['json']>>> {
  const answer = await answering;
  if (answer.ok)
    return (answer.status === 204 ? null : await answer.json()) as Awaited<ReturnType<A['json']>>;
  throw new ApiProblem(answer.status, ((await answer.json().catch(() => ({}))) ?? {}) as object);
}

/** Headers for a write that must not happen twice, or not over somebody else's change. */
export function once(version?: number): Record<string, string> {
  return {
    'Idempotency-Key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
}

type JsonAnswer = { ok: boolean; status: number; json: () => Promise<unknown> };

function unreachable(error: unknown): never {
  if (error instanceof Error && error.name === 'AbortError') throw error;
  throw new ApiProblem(0, {
    code: 'unreachable',
    detail: 'The server cannot be reached. Your change is not saved.',
  });
}
