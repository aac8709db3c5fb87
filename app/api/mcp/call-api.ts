import type { Scope } from '#lib/platform/context.ts';
import type { Api } from '../v1/app.ts';
import type { Problem } from '../v1/middleware/problem.ts';

export type Json = Record<string, unknown>;
type Asked = {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: Json;
  /** Makes a write repeatable (Idempotency-Key). */
  key?: string | null;
  /** Refuses with what has changed when the resource has another version (If-Match). */
  version?: number | null;
};

/** Calls routes of the API as the caller of a tool. */
export type ApiCaller = {
  ask: (method: string, path: string, asked?: Asked) => Promise<Json>;
  may: (scope: Scope) => boolean;
};

/** What the API refused, in its words. */
export class ApiRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Caller = { authorization: string; scopes: readonly Scope[] };

/** `ask` answers the body. @throws ApiRefusal for whatever is no success. */
export function apiCaller(api: Api, { authorization, scopes }: Caller): ApiCaller {
  return {
    may: (scope) => scopes.includes(scope),
    ask: async (method, path, { query = {}, body, key, version } = {}) => {
      const url = new URL(`http://desk.invalid/api/v1${path}`);
      for (const [name, value] of Object.entries(query))
        if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
      const headers = new Headers({ Authorization: authorization });
      if (body) headers.set('Content-Type', 'application/json');
      if (key) headers.set('Idempotency-Key', key);
      if (version) headers.set('If-Match', `"${version}"`);
      const response = await api.request(url.href, {
        method,
        headers,
        body: body && JSON.stringify(given(body)),
      });
      const answer = response.status === 204 ? {} : await response.json();
      if (!response.ok) throw new ApiRefusal(answer as Problem);
      return answer as Json;
    },
  };
}

/** Without what was left out: programs often give null for that. */
function given(body: Json): Json {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && value !== null),
  );
}
