/**
 * Posts a form to next-auth, with its CSRF token, and gives the URL that it answers; that one's `error` says what was
 * refused. Its own browser client does the same with 14 kB of helpers for browsers that we do not support.
 * @throws TypeError when the server is unreachable, Error when it answers no JSON.
 */
export async function postToAuth(
  action: `callback/${string}` | 'signout',
  fields: Record<string, string>,
): Promise<URL> {
  const { csrfToken } = await readJson<{ csrfToken: string }>(await fetch('/api/auth/csrf', withLimit()));
  const here = window.location.href;
  const answer = await fetch(`/api/auth/${action}`, {
    ...withLimit(),
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: here, json: 'true' }),
  });
  return new URL((await readJson<{ url: string }>(answer)).url, here);
}

const withLimit = (): RequestInit => ({ signal: AbortSignal.timeout(30_000) });

async function readJson<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
