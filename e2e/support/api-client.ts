/** The product's API with the first key, as an outside program uses it. Every answer outside 2xx is an error. */
export type ApiClient = {
  get: <T = Record<string, unknown>>(path: string) => Promise<T>;
  post: <T = Record<string, unknown>>(path: string, body?: unknown) => Promise<T>;
  patch: <T = Record<string, unknown>>(path: string, body: unknown) => Promise<T>;
  bytes: (path: string) => Promise<Buffer>;
};

export function createApiClient(url: string, key: string): ApiClient {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(init.body ? { 'Content-Type': 'application/json' } : {}),
      },
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) {
      throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  };
  return {
    get: async (path) => (await ask(path)).json(),
    post: async (path, body = {}) => (await ask(path, { method: 'POST', body: JSON.stringify(body) })).json(),
    patch: async (path, body) => (await ask(path, { method: 'PATCH', body: JSON.stringify(body) })).json(),
    bytes: async (path) => Buffer.from(await (await ask(path)).arrayBuffer()),
  };
}
