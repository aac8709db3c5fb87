import type { Env } from '#lib/platform/env.ts';

/** The session cookie of a person who signs in, as the sign-in page gets it. */
export async function fetchSessionCookie({
  APP_URL: url,
  ADMIN_EMAIL: email,
  ADMIN_PASSWORD: password = '',
}: Env): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookies = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookies(asked).join('; '), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  const session = cookies(answer).filter((cookie) => cookie?.includes('session-token'));
  if (session.length === 0) throw new Error(`Signing in failed: ${answer.status}`);
  return session.join('; ');
}
