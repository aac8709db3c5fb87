import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-types.ts';
import type { Answer, GivenArgument, ListItem, ListPath, Method, PathOf } from './call-types.ts';
import type { CountersignEvent, EventType } from './event-types.ts';
import { type EventOptions, followEvents } from './events.ts';
import { listItems } from './pages.ts';
import { type Fetch, type SendOptions, send } from './send.ts';

export type CountersignOptions = Omit<SendOptions, 'fetch'> & {
  /** Where the desk is, as browsers reach it: `https://desk.example.com`. */
  url: string;
  /** An API key, `cs_live_…`. */
  key: string;
  /** Instead of the platform's own. */
  fetch?: Fetch | undefined;
};

type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...given: GivenArgument<P, M>
) => Promise<Answer<P, M>>;

/** The API, typed by its own description. Every call throws a `CountersignProblem` for a refusal. */
export type Countersign = {
  get: Call<'get'>;
  post: Call<'post'>;
  put: Call<'put'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** Everything of a list, page after page, as it is wanted. */
  list: <P extends ListPath>(
    path: P,
    ...given: GivenArgument<P, 'get'>
  ) => AsyncGenerator<ListItem<P>, void, undefined>;
  /** The events of the log as they happen, each once and in order; after a broken connection it goes on by itself. */
  events: <Type extends EventType = EventType>(
    options?: EventOptions<Type>,
  ) => AsyncGenerator<CountersignEvent<Type>, void, undefined>;
};

/** A client of the API at `url`, acting with an API key. */
export function createCountersign({ url, key, fetch, retries, timeoutMs }: CountersignOptions): Countersign {
  const client = createClient<paths>({
    baseUrl: `${url.replace(/\/+$/, '')}/api/v1`,
    headers: { Authorization: `Bearer ${key}` },
  });
  const callBy = (method: Method) => (path: string, given?: object) =>
    call(client, { method, path, given: given ?? {}, options: { fetch, retries, timeoutMs } });
  const countersign = {
    get: callBy('get'),
    post: callBy('post'),
    put: callBy('put'),
    patch: callBy('patch'),
    delete: callBy('delete'),
  } as Omit<Countersign, 'list' | 'events'>;
  const openStream = (after: string | undefined, types: string[] | undefined, signal: AbortSignal) =>
    request(client, {
      method: 'get',
      path: '/events/stream',
      given: { query: { type: types }, headers: after ? { 'Last-Event-ID': after } : {}, signal },
      options: { fetch, retries: 0, timeoutMs: null },
    });
  return {
    ...countersign,
    list: (path, ...[given]) => listItems(countersign.get, path, (given ?? {}) as { query?: unknown }),
    events: (options = {}) => followEvents({ get: countersign.get, openStream }, options),
  };
}

type Sent = { method: Method; path: string; given: AnyGiven; options: SendOptions };
type AnyGiven = {
  path?: object;
  query?: object;
  body?: unknown;
  version?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

async function call(client: Client<paths>, sent: Sent): Promise<unknown> {
  const response = await request(client, sent);
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 204) return undefined;
  if (/^application\/(.+\+)?json\b/.test(type)) return response.json();
  return type.startsWith('text/') ? response.text() : response.blob();
}

/** What a call is typed as is checked where it is made; from here on it is a path like any other. */
type UntypedRequest = (method: string, path: string, init: object) => Promise<{ response: Response }>;

async function request(client: Client<paths>, { method, path, given, options }: Sent): Promise<Response> {
  const { response } = await (client.request as UntypedRequest)(method, path, {
    params: { path: given.path, query: given.query },
    body: given.body,
    signal: given.signal,
    headers: { ...headersOf(method, given), ...given.headers },
    // The answer is read by its Content-Type, not here.
    parseAs: 'stream',
    fetch: (sent: Request) => send(sent, options),
  });
  return response;
}

function headersOf(method: Method, { version, idempotencyKey }: AnyGiven): Record<string, string> {
  const headers: Record<string, string> = {};
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const key = idempotencyKey ?? (method === 'post' ? crypto.randomUUID() : undefined);
  if (key !== undefined) headers['Idempotency-Key'] = key;
  return headers;
}
